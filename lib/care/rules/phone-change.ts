import { patientChanges, type PatientChange } from '@/lib/plans/rules/patient-diff';
import type { ComparedPlan } from '@/lib/plans/rules/diff';
import { planItem } from '@/lib/sessions/rules/phone-plan';
import type { LocalDate } from '@/lib/time/types';
import type { EarlierVersion, TodayPlan } from '../types/phone';

/** What the version in force changed since the patient last read it. */
export interface PlanChanged {
  readonly on: LocalDate;
  readonly changes: readonly PatientChange[];
  /** By the id that the phone knows a move by. */
  readonly names: ReadonlyMap<string, string>;
}

/** As the rules of plans compare them; the pain zones and the first day are nothing to tell of. */
function compared(version: TodayPlan | EarlierVersion, now: TodayPlan): ComparedPlan {
  const items = (version.items ?? []).map((item) =>
    planItem({ itemId: item.exerciseId, figure: null, setup: null, steps: null, ...item }),
  );
  const { endsOn, schedule } = version;
  return { endsOn, schedule, items, startsOn: now.startsOn, thresholds: now.thresholds };
}

/**
 * What is new for the patient, since the version that they have read or, where that is none of the last days, since the
 * oldest of these. Null where there is nothing to tell.
 * @param read the number of the version that was read last on this phone.
 */
export function planChanged(plan: TodayPlan, read: number | undefined): PlanChanged | null {
  const earlier = plan.earlier ?? [];
  const before = earlier.find(({ number }) => number === read) ?? earlier[0];
  if (before === undefined || read === plan.number) return null;
  const changes = patientChanges(compared(before, plan), compared(plan, plan));
  if (changes.length === 0) return null;
  const items = [...(before.items ?? []), ...plan.items];
  return {
    on: plan.startsOn,
    changes,
    names: new Map(items.map(({ exerciseId, name }) => [exerciseId, name])),
  };
}
