import { describe, expect, it } from 'vitest';
import { holdDose, repsDose } from '@/lib/exercises/content/doses';
import {
  holdDoseSchema,
  libraryHref,
  libraryQuerySchema,
  repsDoseSchema,
  scheduleSchema,
} from '@/lib/exercises/schema';

const codes = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map((i) => i.message) ?? [];

describe('a dose', () => {
  it('of holds has no load, tempo or effort', () => {
    const dose = { ...holdDose(3, 30), tempo: '3-1-2', loadKg: 5, effort: 4 };
    expect(codes(holdDoseSchema.safeParse(dose))).toEqual([
      'hold_has_no_tempo',
      'hold_has_no_load',
      'hold_has_no_effort',
    ]);
  });

  it.each([
    [{ holdSeconds: 0 }, 'hold'],
    [{ holdSeconds: 601 }, 'hold'],
    [{ reps: 0 }, 'reps'],
    [{ reps: 1.5 }, 'reps'],
    [{ sets: 21 }, 'sets'],
    [{ restSeconds: -1 }, 'rest'],
  ])('of holds stays in range: %j', (change, code) => {
    expect(codes(holdDoseSchema.safeParse({ ...holdDose(3, 30), ...change }))).toEqual([code]);
  });

  it.each([
    [{ holdSeconds: 11 }, 'hold'],
    [{ tempo: 'slow' }, 'tempo'],
    [{ effort: 11 }, 'effort'],
    [{ loadKg: -1 }, 'load'],
    [{ loadKg: 2.125 }, 'load'],
    [{ tempo: '3-1-2', holdSeconds: 2 }, 'tempo_or_hold'],
    [{ loadKg: 5, band: 'red' }, 'kg_or_band'],
  ])('of reps stays in range: %j', (change, code) => {
    expect(codes(repsDoseSchema.safeParse({ ...repsDose(3, 10, null, 5), ...change }))).toEqual([code]);
  });
});

describe('a schedule', () => {
  it('names each weekday once and at least one', () => {
    const base = { timesPerDay: 1, afterWorkouts: false };
    expect(scheduleSchema.safeParse({ ...base, weekdays: [1, 3, 5] }).success).toBe(true);
    expect(codes(scheduleSchema.safeParse({ ...base, weekdays: [] }))).toEqual(['weekdays']);
    expect(codes(scheduleSchema.safeParse({ ...base, weekdays: [1, 1] }))).toEqual(['weekday_twice']);
    expect(codes(scheduleSchema.safeParse({ ...base, weekdays: [8] }))).toEqual(['weekday']);
  });
});

describe('the address of the library', () => {
  it('comes back as the filters it was made of', () => {
    for (const query of [
      { q: '', group: null },
      { q: 'strap & 90/90 #%', group: 'hamstring' as const },
      { q: 'pad', group: null },
    ]) {
      const { searchParams } = new URL(libraryHref(query), 'http://here');
      expect(libraryQuerySchema.parse(Object.fromEntries(searchParams))).toEqual(query);
    }
    expect(libraryHref({ q: '', group: null })).toBe('/library');
  });

  it('takes what it does not understand as not said', () => {
    for (const asked of [{}, { group: 'elbow', q: ['a', 'b'] }, { group: ['hip'], q: 'x'.repeat(81) }]) {
      expect(libraryQuerySchema.parse(asked)).toEqual({ q: '', group: null });
    }
  });
});
