import type { Dose, PlanItem, PlanItemSide, PlanVersion, Side } from '@/lib/plans/types';
import type { LoggedHold, LoggedSession } from '@/lib/sessions/types';

const DOSE: Dose = {
  sets: 1,
  reps: 2,
  holdSeconds: 30,
  restSeconds: 10,
  setRestSeconds: 30,
  tempo: null,
  loadKg: null,
  band: null,
  effort: null,
};

export function sampleSide(id: string, side: Side, dose: Partial<Dose> = {}): PlanItemSide {
  return { ...DOSE, ...dose, id, side, stepDownApproved: false };
}

export function sampleItem(
  id: string,
  sides: readonly PlanItemSide[],
  rest: Partial<Omit<PlanItem, 'id' | 'sides'>> = {},
): PlanItem {
  return { id, position: 1, kind: 'hold', moveId: id, exerciseId: null, note: null, ...rest, sides };
}

/** One hold of 2 × 30 s for each leg, once a day, every day of 2026. */
export function sampleVersion(rest: Partial<PlanVersion> = {}): PlanVersion {
  const id = rest.id ?? 'v1';
  return {
    id,
    planId: 'p',
    number: 1,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    schedule: { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: true },
    thresholds: { greenMax: 2, redMin: 6 },
    items: [sampleItem('HF1', [sampleSide(`${id}-l`, 'left'), sampleSide(`${id}-r`, 'right')])],
    ...rest,
  };
}

/** Every prescribed unit of a version, timed to the second; `keep` says which units were done. */
export function sampleHolds(
  version: PlanVersion,
  keep: (unit: number) => boolean = () => true,
): LoggedHold[] {
  const holds = version.items.flatMap((item) =>
    item.sides.flatMap((side) =>
      Array.from({ length: side.sets * (item.kind === 'hold' ? side.reps : 1) }, (_, index) => ({
        id: `${side.id}/${index}`,
        itemSideId: side.id,
        set: item.kind === 'hold' ? Math.floor(index / side.reps) + 1 : index + 1,
        rep: item.kind === 'hold' ? (index % side.reps) + 1 : 1,
        startedAt: '2026-03-01T09:00:00Z',
        tenths: item.kind === 'hold' ? (side.holdSeconds ?? 0) * 10 : 0,
        reps: item.kind === 'hold' ? null : side.reps,
        source: 'timed' as const,
        skipReason: null,
        adjusted: false,
      })),
    ),
  );
  return holds.filter((_, unit) => keep(unit));
}

export function sampleSession(
  id: string,
  version: PlanVersion,
  date: string,
  rest: Partial<LoggedSession> = {},
): LoggedSession {
  return {
    id,
    versionId: version.id,
    occasion: 'due',
    endedBy: 'finished',
    date,
    startedAt: `${date}T09:00:00Z`,
    endedAt: `${date}T09:20:00Z`,
    holds: sampleHolds(version),
    ...rest,
  };
}
