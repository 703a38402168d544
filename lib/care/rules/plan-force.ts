import { addDays } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import type { PagePlan, PageVersion, PatientPage } from '../types/patient-page';
import { currentVersion } from './patient-page';

/** First and last day, both included. */
export interface Force {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The days on which a version was, is or will be followed: its own range up to the day before the next version or the
 * plan's end took over. Null for one that was replaced or ended before its first day.
 */
export function forceOf(plan: Pick<PagePlan, 'versions' | 'ended'>, version: PageVersion): Force | null {
  const taken = plan.versions.filter(({ number }) => number > version.number).map(({ startsOn }) => startsOn);
  const to = [...taken, ...(plan.ended === null ? [] : [plan.ended.on])]
    .map((date) => addDays(date, -1))
    .reduce((last, date) => (date < last ? date : last), version.endsOn);
  return to < version.startsOn ? null : { from: version.startsOn, to };
}

/** What the header says of a plan. `pause`: the days of it, `to` null = until resumed. */
export type PlanState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ended'; readonly on: LocalDate }
  | {
      readonly kind: 'paused';
      readonly number: number;
      readonly from: LocalDate;
      readonly to: LocalDate | null;
    }
  | { readonly kind: 'since' | 'from' | 'over'; readonly number: number; readonly on: LocalDate };

const isOn = (date: LocalDate, { from, to }: { readonly from: LocalDate; readonly to: LocalDate | null }) =>
  from <= date && (to === null || to >= date);

/** The pause that takes today out of a plan, or null. */
const pauseToday = (
  { pauses, today }: Pick<PatientPage, 'pauses' | 'today'>,
  planId: string,
): PatientPage['pauses'][number] | null =>
  pauses.find((pause) => pause.planId === planId && isOn(today, pause)) ?? null;

/** Where a plan stands today. */
export function planState(page: Pick<PatientPage, 'pauses' | 'today'>, plan: PagePlan | null): PlanState {
  const version = plan && currentVersion(plan, page.today);
  if (!plan || !version) return { kind: 'none' };
  if (plan.ended) return { kind: 'ended', on: plan.ended.on };
  const { number, startsOn, endsOn } = version;
  const pause = pauseToday(page, plan.id);
  if (pause) return { kind: 'paused', number, from: pause.from, to: pause.to };
  if (startsOn > page.today) return { kind: 'from', number, on: startsOn };
  return endsOn < page.today ? { kind: 'over', number, on: endsOn } : { kind: 'since', number, on: startsOn };
}

/** True of the one version that is followed today. */
export function isInForce(
  page: Pick<PatientPage, 'pauses' | 'today'>,
  plan: PagePlan,
  version: PageVersion,
): boolean {
  const force = forceOf(plan, version);
  return force !== null && isOn(page.today, force) && planState(page, plan).kind === 'since';
}
