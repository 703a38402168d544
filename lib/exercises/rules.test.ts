import { describe, expect, it } from 'vitest';
import { MOVES, moveById } from '@/lib/exercises/content/index';
import { CONDITIONS, containsWords, precautionMatches, reasonsAgainst } from '@/lib/exercises/rules';
import type { ConditionCode, Move, Side } from '@/lib/exercises/types';
import { en } from '@/lib/i18n/messages/en';

const move = (id: string): Move => {
  const found = moveById(id);
  if (!found) throw new Error(`no move ${id}`);
  return found;
};
const reasons = (id: string, code: ConditionCode, side: Side | null, treated: Side) =>
  precautionMatches(move(id), [{ code, side }], treated).map((m) => `${m.reasonCode} ${m.leg}`);

describe('conditions', () => {
  it('are each listed once and warn of something', () => {
    expect(new Set(CONDITIONS.map((c) => c.code)).size).toBe(CONDITIONS.length);
    for (const c of CONDITIONS) expect(c.cautions.length).toBeGreaterThan(0);
  });

  it('meet at least one move each', () => {
    for (const { code } of CONDITIONS) {
      const met = MOVES.filter((m) => precautionMatches(m, [{ code, side: null }], 'left').length > 0);
      expect(
        met.map((m) => m.id),
        code,
      ).not.toHaveLength(0);
    }
  });
});

describe('precautionMatches', () => {
  it('warns about the kneeling knee on its own side, and about the front knee on the other', () => {
    expect(reasons('HF1', 'knee_replacement', 'left', 'left')).toEqual(['knee_replacement.K treated']);
    expect(reasons('HF1', 'knee_replacement', 'left', 'right')).toEqual(['knee_replacement.D other']);
  });

  it('warns about both when both knees are concerned, or when nobody recorded a side', () => {
    const both = ['knee_replacement.K treated', 'knee_replacement.D other'];
    expect(reasons('HF1', 'knee_replacement', 'both', 'left')).toEqual(both);
    expect(reasons('HF1', 'knee_replacement', null, 'left')).toEqual(both);
  });

  it('tells a loaded knee bend from an unloaded one', () => {
    expect(reasons('QD1', 'patellofemoral_pain', 'left', 'left')).toEqual([]);
    expect(reasons('SQUAT', 'patellofemoral_pain', 'left', 'both')).toEqual(['patellofemoral_pain.D both']);
    expect(reasons('QD1', 'meniscus_repair', 'left', 'left')).toEqual(['meniscus_repair.D treated']);
  });

  it('leaves the sound leg alone', () => {
    expect(reasons('HS2', 'hamstring_strain', 'right', 'left')).toEqual([]);
    expect(reasons('HS2', 'hamstring_strain', 'right', 'right')).toEqual(['hamstring_strain.H treated']);
  });

  it('warns on either side about what concerns the whole person', () => {
    expect(reasons('QD1', 'balance_problem', null, 'left')).toEqual(['balance_problem.B both']);
    expect(reasons('HS3', 'osteoporosis', 'left', 'right')).toEqual(['osteoporosis.L both']);
  });

  it('keeps the order of the conditions and says nothing without any', () => {
    const found = precautionMatches(
      move('CA1'),
      [
        { code: 'balance_problem', side: null },
        { code: 'insertional_achilles', side: 'left' },
      ],
      'left',
    );
    expect(found).toEqual([
      { tag: 'B', condition: 'balance_problem', leg: 'both', loaded: true, reasonCode: 'balance_problem.B' },
      {
        tag: 'A',
        condition: 'insertional_achilles',
        leg: 'treated',
        loaded: true,
        reasonCode: 'insertional_achilles.A',
      },
    ]);
    expect(precautionMatches(move('CA1'), [], 'left')).toEqual([]);
  });
});

describe('reasonsAgainst', () => {
  it('names exactly the conditions for which the move would warn', () => {
    for (const each of MOVES) {
      for (const tag of each.tags) {
        const warned = CONDITIONS.flatMap(({ code }) =>
          precautionMatches({ tags: [tag] }, [{ code, side: null }], 'left'),
        );
        expect(reasonsAgainst(tag), `${each.id} ${tag.tag}`).toEqual(
          warned.map(({ condition, reasonCode }) => ({ condition, reasonCode })),
        );
      }
    }
  });

  it('leaves out those for which only weight matters', () => {
    const conditions = (loaded: boolean) => reasonsAgainst({ tag: 'D', loaded }).map((r) => r.condition);
    expect(conditions(true)).toContain('patellofemoral_pain');
    expect(conditions(false)).not.toContain('patellofemoral_pain');
  });
});

describe('the reasons', () => {
  const told = Object.entries(en.exercises.reason).flatMap(([condition, byTag]) =>
    Object.entries(byTag).map(([tag, text]) => ({ code: `${condition}.${tag}`, text })),
  );

  it('are told for each tag that a condition minds and for nothing else', () => {
    const minded = CONDITIONS.flatMap(({ cautions }) => cautions.map(({ reasonCode }) => reasonCode));
    expect(told.map(({ code }) => code).sort()).toEqual([...minded].sort());
  });

  it('are each told once, in a sentence or two', () => {
    expect(new Set(told.map(({ text }) => text)).size).toBe(told.length);
    for (const { text } of told) expect(text).toMatch(/^[A-Z].{20,160}\.$/);
  });

  it('cover every tag that a move carries', () => {
    const known = new Set(told.map(({ code }) => code.split('.')[1]));
    for (const { id, tags } of MOVES) for (const { tag } of tags) expect(known, id).toContain(tag);
  });
});

describe('containsWords', () => {
  const phrases = ['HS2', 'Strap straight-leg raise', 'On the back'];
  it.each(['', '   ', 'strap', 'RAISE strap', 'back hs2', 'straight-leg', '  leg  '])('finds %j', (text) => {
    expect(containsWords(phrases, text)).toBe(true);
  });
  it.each(['strap chair', '%', '.*', 'raise_', 'on-the', 'raiseon'])('does not find %j', (text) => {
    expect(containsWords(phrases, text)).toBe(false);
  });
});
