import { describe, expect, it } from 'vitest';
import { doseSchemaFor, moveTextSchema, scheduleSchema } from '@/lib/exercises/schema';
import type { Move, MoveGroup, PrecautionTag } from '@/lib/exercises/types';
import { MOVES, moveById } from '@/lib/exercises/content/index';
import { TEMPLATES, templateById } from '@/lib/exercises/content/templates';

const DEFINED: readonly PrecautionTag[] = ['K', 'D', 'P', 'T', 'R', 'F', 'H', 'G', 'A', 'V', 'N', 'L', 'B'];

const wordsOf = (text: string) => text.match(/[a-zA-Z’']+/g) ?? [];
/** Vowel groups, less a silent final e: the usual approximation of spoken syllables. */
function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = bare.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 0);
}
/** Flesch-Kincaid school grade of sentences. */
function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const count = sentences.flatMap((s) => s.split(/[.!?]+\s*/).filter(Boolean)).length;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / count) + 11.8 * (spoken / words.length) - 15.59;
}
const sentencesOf = (move: Move) => [...move.steps, ...move.cues, ...move.mistakes, move.felt];

describe('the library', () => {
  it('has at least 28 moves, each once', () => {
    expect(MOVES.length).toBeGreaterThanOrEqual(28);
    expect(new Set(MOVES.map((m) => m.id)).size).toBe(MOVES.length);
    expect(new Set(MOVES.map((m) => m.name)).size).toBe(MOVES.length);
    expect(moveById('HF1')?.name).toBe('Half-kneeling hip flexor');
    expect(moveById('nothing')).toBeNull();
  });

  it.each<[MoveGroup, number]>([
    ['hip', 2],
    ['glute', 2],
    ['hamstring', 2],
    ['quad', 2],
    ['calf', 2],
    ['strength', 7],
    ['surgery', 3],
  ])('has enough moves for %s', (group, least) => {
    expect(MOVES.filter((m) => m.group === group).length).toBeGreaterThanOrEqual(least);
  });

  it('runs from hip to toe, then strength, then surgery', () => {
    const order = [...new Set(MOVES.map((m) => m.group))];
    expect(order).toEqual(['hip', 'glute', 'hamstring', 'quad', 'calf', 'strength', 'surgery']);
  });

  it('counts the hip flexor moves that load rectus femoris for the quads too', () => {
    const counted = MOVES.filter((m) => m.group === 'hip' && m.muscles.includes('rectus_femoris'));
    expect(counted.map((m) => m.id)).toEqual(['HF1', 'HF3']);
    for (const move of counted) expect(move.alsoCounts).toEqual(['quadriceps']);
  });
});

describe.each(MOVES.map((move) => [move.id, move] as const))('%s', (id, move) => {
  it('has whole texts of a bearable length', () => {
    const { name, otherNames, steps, cues, mistakes, felt } = move;
    expect(moveTextSchema.safeParse({ name, otherNames, steps, cues, mistakes, felt }).error).toBeUndefined();
    for (const text of sentencesOf(move)) expect(text).toMatch(/[.]$/);
  });

  it('reads at school grade 8 or lower', () => {
    expect(grade(sentencesOf(move))).toBeLessThanOrEqual(8);
  });

  it('has a dose of its kind', () => {
    expect(doseSchemaFor(move.kind).safeParse(move.dose).error).toBeUndefined();
    // The page of a move has no row for these: a therapist sets them in a plan.
    expect(move.dose).toMatchObject({ tempo: null, loadKg: null, band: null });
    expect(move.kind).toBe(['strength', 'surgery'].includes(move.group) ? 'reps' : 'hold');
  });

  it('carries defined tags, each once a leg', () => {
    for (const { tag } of move.tags) expect(DEFINED).toContain(tag);
    expect(new Set(move.tags.map((t) => `${t.tag} ${t.leg}`)).size).toBe(move.tags.length);
    if (move.sided === 'both') expect(move.tags.every((t) => t.leg === 'both')).toBe(true);
  });

  it('links to moves that exist, share a muscle and come back', () => {
    for (const [there, back] of [
      ['easier', 'harder'],
      ['harder', 'easier'],
    ] as const) {
      const other = move[there];
      if (other === null) continue;
      const linked = moveById(other);
      expect(linked?.[back]).toBe(id);
      expect(linked?.muscles.some((m) => move.muscles.includes(m))).toBe(true);
    }
  });

  it('gets no easier for ever', () => {
    const seen = new Set<string>();
    for (let at: Move | null = move; at; at = at.easier === null ? null : moveById(at.easier)) {
      expect(seen.has(at.id)).toBe(false);
      seen.add(at.id);
    }
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
