import { describe, expect, it } from 'vitest';
import { doseSchemaFor, moveTextSchema, scheduleSchema } from '@/lib/exercises/schema';
import type { Move, MoveGroup, PrecautionTag } from '@/lib/exercises/types';
import { MOVES, moveById } from '@/lib/exercises/content/index';
import { readingGrade, sentencesIn, wordCount } from '@/lib/exercises/content/reading-grade';
import { TEMPLATES, templateById } from '@/lib/exercises/content/templates';

const DEFINED: readonly PrecautionTag[] = ['K', 'D', 'P', 'T', 'R', 'F', 'H', 'G', 'A', 'V', 'N', 'L', 'B'];

const sentencesOf = (move: Move) => [...move.steps, ...move.cues, ...move.mistakes, move.felt];

describe('readingGrade', () => {
  it('tells plain words from learned ones', () => {
    // Worked by hand: 6 words, 6 syllables; 5 words, 19 syllables.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45);
    expect(readingGrade('Immobilisation necessitates gradual rehabilitative mobilisation.')).toBeGreaterThan(
      20,
    );
  });
});

describe('the library', () => {
  it('has 37 stretches, 12 strength moves and 6 for after surgery', () => {
    const beside = ['strength', 'surgery'];
    expect(MOVES).toHaveLength(55);
    expect(MOVES.filter((m) => !beside.includes(m.group))).toHaveLength(37);
    expect(MOVES.filter((m) => m.group === 'strength')).toHaveLength(12);
    expect(MOVES.filter((m) => m.group === 'surgery')).toHaveLength(6);
    expect(new Set(MOVES.map((m) => m.id)).size).toBe(MOVES.length);
    expect(moveById('HF1')?.name).toBe('Half-kneeling hip flexor');
    expect(moveById('nothing')).toBeNull();
  });

  it.each<MoveGroup>(['hip', 'glute', 'hamstring', 'quad', 'calf'])('has five or more for %s', (group) => {
    expect(MOVES.filter((m) => m.group === group).length).toBeGreaterThanOrEqual(5);
  });

  it('calls no two moves by one name, nor a move twice by the same', () => {
    const names = MOVES.flatMap((m) => [m.name, ...m.otherNames]).map((name) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('runs from hip to toe, then strength, then surgery', () => {
    const order = [...new Set(MOVES.map((m) => m.group))];
    expect(order).toEqual(['hip', 'glute', 'hamstring', 'quad', 'calf', 'strength', 'surgery']);
  });

  it('counts the hip flexor moves that load rectus femoris for the quads too', () => {
    const counted = MOVES.filter((m) => m.group === 'hip' && m.muscles.includes('rectus_femoris'));
    expect(counted.map((m) => m.id)).toEqual(['HF1', 'HF3', 'HF5']);
    for (const move of counted) expect(move.alsoCounts).toEqual(['quadriceps']);
  });

  it('gets harder for ever nowhere, by either kind of link', () => {
    const harderThan = (id: string) => [
      ...MOVES.filter((m) => m.easier === id).map((m) => m.id),
      ...[moveById(id)?.harder ?? []].flat(),
    ];
    const walk = (id: string, way: readonly string[]) => {
      expect(way, `${way.join(' → ')} → ${id}`).not.toContain(id);
      for (const next of harderThan(id)) walk(next, [...way, id]);
    };
    for (const { id } of MOVES) walk(id, []);
  });
});

describe.each(MOVES.map((move) => [move.id, move] as const))('%s', (id, move) => {
  it('has whole texts of a bearable length', () => {
    const { name, otherNames, steps, cues, mistakes, felt } = move;
    expect(moveTextSchema.safeParse({ name, otherNames, steps, cues, mistakes, felt }).error).toBeUndefined();
    for (const text of sentencesOf(move)) expect(text).toMatch(/[.]$/);
  });

  it('reads at school grade 8 or lower, line by line, in sentences of twenty words at most', () => {
    const text = sentencesOf(move).join(' ');
    expect(readingGrade(text)).toBeLessThanOrEqual(8);
    // One or two words are too few to grade: "Knees together." would need the ninth.
    const graded = sentencesOf(move).filter((line) => wordCount(line) > 2);
    expect(graded.filter((line) => readingGrade(line) > 8)).toEqual([]);
    expect(sentencesIn(text).filter((sentence) => wordCount(sentence) > 20)).toEqual([]);
  });

  it('has a dose of its kind', () => {
    expect(doseSchemaFor(move.kind).safeParse(move.dose).error).toBeUndefined();
    // The page of a move has no row for these: a therapist sets them in a plan.
    expect(move.dose).toMatchObject({ tempo: null, loadKg: null, band: null });
    if (move.group !== 'surgery') expect(move.kind).toBe(move.group === 'strength' ? 'reps' : 'hold');
  });

  it('carries defined tags, each once a leg', () => {
    for (const { tag } of move.tags) expect(DEFINED).toContain(tag);
    expect(new Set(move.tags.map((t) => `${t.tag} ${t.leg}`)).size).toBe(move.tags.length);
    if (move.sided === 'both') expect(move.tags.every((t) => t.leg === 'both')).toBe(true);
  });

  it('links to other moves that exist', () => {
    for (const linked of [move.easier, move.harder]) {
      if (linked !== null) expect(moveById(linked), linked).not.toBeNull();
      expect(linked).not.toBe(id);
    }
  });

  it('keeps the muscle that it is for when it gets easier or harder', () => {
    const [main] = move.muscles;
    if (move.easier !== null) expect(moveById(move.easier)?.muscles).toContain(main);
    if (move.harder !== null)
      expect(moveById(move.harder)?.muscles.some((m) => move.muscles.includes(m))).toBe(true);
  });
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (id, template) => {
  it('asks for moves that exist, on their sides, with doses of their kind', () => {
    expect(templateById(id)).toBe(template);
    for (const item of template.items) {
      const move = moveById(item.moveId);
      if (!move) throw new Error(`no move ${item.moveId}`);
      expect(item.sides.map((s) => s.side)).toEqual(move.sided === 'both' ? ['both'] : ['left', 'right']);
      for (const { dose } of item.sides) {
        expect(doseSchemaFor(move.kind).safeParse(dose).error).toBeUndefined();
      }
    }
  });

  it('says what it is, when, and where it comes from', () => {
    expect(scheduleSchema.safeParse(template.schedule).error).toBeUndefined();
    for (const text of [template.title, template.summary, template.source]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(200);
    }
  });
});

describe('the knee pain routine', () => {
  const routine = templateById('knee-pain-routine');
  const groups = routine?.items.map((i) => moveById(i.moveId)?.group);

  it('goes hips, glutes, hamstrings, quads, calves, 2 × 30 s, daily and after workouts', () => {
    expect([...new Set(groups)]).toEqual(['hip', 'glute', 'hamstring', 'quad', 'calf']);
    expect(routine?.schedule).toEqual({
      timesPerDay: 1,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      afterWorkouts: true,
    });
    for (const side of routine?.items.flatMap((i) => i.sides) ?? []) {
      expect(side.dose).toMatchObject({ sets: 1, reps: 2, holdSeconds: 30 });
    }
  });

  it('has a short form of four of its moves', () => {
    const ids = routine?.items.map((i) => i.moveId) ?? [];
    const short = templateById('knee-pain-routine-short')?.items.map((i) => i.moveId) ?? [];
    expect(short).toHaveLength(4);
    expect(short.every((id) => ids.includes(id))).toBe(true);
  });
});
