import { ratioOf } from '@/lib/adherence/rules/ratio';
import { sessionAdherence } from '@/lib/adherence/rules/window';
import type { Ratio } from '@/lib/adherence/types';
import type { Side } from '@/lib/exercises/types';
import { heldSides, moveKey } from '@/lib/plans/rules/held';
import { versionInForce } from '@/lib/plans/rules/due';
import { itemsInOrder, sideUnits } from '@/lib/plans/rules/prescription';
import type { ItemKind, PlanItemSide } from '@/lib/plans/types';
import { addDays, compareDates, eachDay, weekdayOf } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import type { PagePlan, PageVersion, PatientPage } from '../types/patient-page';
import type { DayMark } from '../types/worklist';
import { byDate, markOf } from './day-mark';

/** The version in force today, else the next to come, else the last that was. */
export function currentVersion(plan: PagePlan, today: LocalDate): PageVersion | null {
  const inForce = versionInForce(plan.versions, today);
  return plan.versions.find(({ id }) => id === inForce?.id) ?? plan.versions.at(-1) ?? null;
}

/** The plan that the page is about: the first active one, or the latest that ended. */
export const mainPlan = (page: Pick<PatientPage, 'plans'>): PagePlan | null =>
  page.plans.find(({ status }) => status === 'ACTIVE') ?? page.plans[0] ?? null;

/** The pause of a plan that stands today or is the next to come, or null. */
export const standingPause = (
  page: Pick<PatientPage, 'pauses' | 'today'>,
  planId: string,
): PatientPage['pauses'][number] | null =>
  page.pauses
    .filter((pause) => pause.planId === planId && (pause.to === null || pause.to >= page.today))
    .toSorted((a, b) => compareDates(a.from, b.from))[0] ?? null;

type Holdable = Pick<PatientPage, 'plans' | 'stops' | 'today'>;

/** Item sides of a plan that a stop holds by now. */
function heldNow({ stops, today }: Omit<Holdable, 'plans'>, plan: PagePlan): ReadonlySet<string> {
  return heldSides(
    plan.versions,
    stops.filter(({ to }) => to === null),
    today,
  );
}

/** True when nothing of any plan is left to do: a stop holds everything, or each side is held by one. */
export function isAllHeld(page: Holdable): boolean {
  if (page.stops.some(({ to, itemSideId }) => to === null && itemSideId === null)) return true;
  const active = page.plans.filter(({ status }) => status === 'ACTIVE');
  const sides = active.flatMap((plan) => {
    const held = heldNow(page, plan);
    const items = currentVersion(plan, page.today)?.items ?? [];
    return items.flatMap((item) => item.sides.map(({ id }) => held.has(id)));
  });
  return sides.length > 0 && sides.every(Boolean);
}

export interface WeekCount {
  readonly from: LocalDate;
  readonly done: number;
  readonly due: number;
}

/** Sessions done of due in each week from a Monday, the window's first and last weeks cut to it. */
export function weekCounts(page: Pick<PatientPage, 'days' | 'from' | 'today'>): WeekCount[] {
  const { from, today } = page;
  const starts = eachDay(from, today).filter((date) => date === from || weekdayOf(date) === 1);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? today : addDays(next, -1);
    const { numerator, denominator } = sessionAdherence(page.days, { from: start, to, today });
    return { from: start, done: numerator, due: denominator };
  });
}

/** The mark of each date of the window; a date that is still going on is marked only by what is done. */
export function dayMarks(
  page: Pick<PatientPage, 'days' | 'from' | 'today'>,
): ReadonlyMap<LocalDate, DayMark> {
  const dates = byDate(page.days);
  return new Map(
    eachDay(page.from, page.today).map((date) => {
      const mark = markOf(dates.get(date) ?? []);
      return [date, date === page.today && mark === 'not_logged' ? 'not_due' : mark];
    }),
  );
}

export interface SideShare {
  readonly itemSideId: string;
  readonly side: Side;
  readonly dose: PlanItemSide;
  readonly isHeld: boolean;
  /** Whole seconds for holds, repetitions for strength. */
  readonly share: Ratio;
  /** Whole seconds of `share` that were tapped as done, not timed. */
  readonly tapped: number;
}

export interface ItemShares {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly moveId: string | null;
  /** Key of the page's names. */
  readonly ref: string;
  readonly sides: readonly SideShare[];
  /** Percentage points between left and right, or null where one of them has no number. */
  readonly gap: number | null;
}

/** Tenths and repetitions that one side was asked for and did, over the dates of one version to yesterday. */
function sumsOf(page: PatientPage, plan: PagePlan, version: PageVersion, kind: ItemKind, side: PlanItemSide) {
  const usual = sideUnits(kind, side);
  let asked = 0;
  let done = 0;
  let tapped = 0;
  for (const day of page.days) {
    if (day.planId !== plan.id || day.date >= page.today || day.versionId !== version.id) continue;
    if (day.tallied) {
      const tallies = page.sides.filter(
        (each) => each.planId === plan.id && each.date === day.date && each.itemSideId === side.id,
      );
      for (const tally of tallies) {
        asked += kind === 'hold' ? tally.prescribedTenths : tally.prescribedReps;
        done += kind === 'hold' ? tally.heldTenths : tally.doneReps;
        tapped += tally.tappedTenths;
      }
    } else if (!heldSides(plan.versions, page.stops, day.date).has(side.id)) {
      asked += day.due * (kind === 'hold' ? usual.seconds * 10 : usual.reps);
    }
  }
  return { asked, done, tapped };
}

function gapOf(sides: readonly SideShare[]): number | null {
  const [left, right] = (['left', 'right'] as const).map(
    (side) => sides.find((each) => each.side === side)?.share.percent ?? null,
  );
  return typeof left === 'number' && typeof right === 'number' ? Math.abs(left - right) : null;
}

/** Each item of a version in order, each side with what was done of what was asked, to yesterday. */
export function itemShares(page: PatientPage, plan: PagePlan, version: PageVersion): ItemShares[] {
  const held = heldNow(page, plan);
  return itemsInOrder(version).map((item) => {
    const sides = item.sides.map((dose): SideShare => {
      const { asked, done, tapped } = sumsOf(page, plan, version, item.kind, dose);
      const ratio = ratioOf(done, asked);
      const unit = item.kind === 'hold' ? 10 : 1;
      const share = { ...ratio, numerator: Math.round(done / unit), denominator: Math.round(asked / unit) };
      return {
        ...{ itemSideId: dose.id, side: dose.side, dose, isHeld: held.has(dose.id), share },
        tapped: Math.round(tapped / 10),
      };
    });
    const ref = item.moveId ?? item.exerciseId ?? moveKey(item);
    return { itemId: item.id, kind: item.kind, moveId: item.moveId, ref, sides, gap: gapOf(sides) };
  });
}
