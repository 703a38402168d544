import type { Db } from '@/lib/db/bound-prisma';
import { newId } from '@/lib/db/id';
import { MOVES } from '@/lib/exercises/content/index';
import { planDays } from '@/lib/plans/rules/due';
import type { Dose, PlanVersion, Side } from '@/lib/plans/types';
import { eachDay } from '@/lib/time/dates';
import type { Weekday } from '@/lib/time/types';
import type { BuiltPatient } from './people';

type BuiltDose = Partial<Dose> & { readonly side: Side };

interface BuiltItem {
  readonly moveId: string;
  readonly kind: 'hold' | 'reps';
  readonly sides: readonly BuiltDose[];
}

interface PlanOptions {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly authorId?: string;
  readonly timesPerDay?: number;
  readonly weekdays?: readonly Weekday[];
  readonly items?: readonly BuiltItem[];
}

export interface BuiltPlan {
  readonly planId: string;
  readonly versionId: string;
  readonly items: readonly {
    readonly id: string;
    readonly moveId: string;
    readonly sides: readonly { readonly id: string; readonly side: Side }[];
  }[];
}

const DAILY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const BOTH_LEGS: readonly BuiltDose[] = [{ side: 'left' }, { side: 'right' }];
const ROUTINE: readonly BuiltItem[] = [
  { moveId: 'HF1', kind: 'hold', sides: BOTH_LEGS },
  { moveId: 'HS2', kind: 'hold', sides: BOTH_LEGS },
];
/** 2 × 30 s, the routine's own dose. */
const DOSE: Dose = {
  ...{ sets: 1, reps: 2, holdSeconds: 30, restSeconds: 10, setRestSeconds: 0 },
  ...{ tempo: null, loadKg: null, band: null, effort: null },
};

function versionOf(options: PlanOptions): PlanVersion {
  const items = (options.items ?? ROUTINE).map(({ moveId, kind, sides }, position) => ({
    ...{ id: newId(), position, kind, moveId, exerciseId: null, note: null },
    sides: sides.map((dose) => ({ ...DOSE, ...dose, id: newId(), stepDownApproved: false })),
  }));
  return {
    ...{ id: newId(), planId: newId(), number: 1, startsOn: options.startsOn, endsOn: options.endsOn, items },
    schedule: {
      timesPerDay: options.timesPerDay ?? 1,
      weekdays: options.weekdays ?? DAILY,
      afterWorkouts: false,
    },
    thresholds: { greenMax: 2, redMin: 6 },
  };
}

const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/** A published version 1 with its plan days, as publishing writes them. Dates are `YYYY-MM-DD`, both inclusive. */
export async function buildPlan(db: Db, patient: BuiltPatient, options: PlanOptions): Promise<BuiltPlan> {
  const { clinicId, patientId, episodeId } = patient;
  const version = versionOf(options);
  const owner = { clinicId, patientId };
  const authorId = options.authorId ?? patient.membershipId;
  const range = { startsOn: midnight(version.startsOn), endsOn: midnight(version.endsOn) };
  await db.plan.create({
    data: { ...owner, id: version.planId, episodeId, authorId, title: 'Daily routine', endsOn: range.endsOn },
  });
  await db.planVersion.create({
    data: {
      ...{ ...owner, ...range, id: version.id, planId: version.planId, number: 1, authorId, changes: [] },
      timesPerDay: version.schedule.timesPerDay,
      weekdays: [...version.schedule.weekdays],
      ...{ afterWorkouts: false, greenMax: 2, redMin: 6 },
    },
  });
  for (const item of version.items) {
    const { id, position, kind, moveId } = item;
    const move = MOVES.find((m) => m.id === moveId);
    if (!move) throw new Error(`${moveId} is no move of the library`);
    await db.planItem.create({
      data: { ...owner, id, versionId: version.id, position, kind, moveId, moveRevision: move.revision },
    });
    await db.planItemSide.createMany({ data: item.sides.map((side) => ({ ...owner, itemId: id, ...side })) });
  }
  const days = planDays([version], [], [], [...eachDay(version.startsOn, version.endsOn)]);
  await db.planDay.createMany({
    data: days.map(({ date, state, due, prescribedSeconds, prescribedReps }) => ({
      ...{ ...owner, planId: version.planId, versionId: version.id, date: midnight(date) },
      ...{ state, due, prescribedSeconds, prescribedReps },
    })),
  });
  return {
    planId: version.planId,
    versionId: version.id,
    items: version.items.map(({ id, moveId, sides }) => ({
      id,
      moveId: moveId ?? '',
      sides: sides.map((side) => ({ id: side.id, side: side.side })),
    })),
  };
}
