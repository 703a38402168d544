import { sessionAdherence } from '@/lib/adherence/rules/window';
import { byGravity } from '@/lib/alerts/rules/by-gravity';
import type { AlertTier } from '@/lib/alerts/types';
import { addDays, daysBetween, eachDay } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { localDateOf } from '@/lib/time/zones';
import {
  WORKLIST_GROUPS,
  type LastWord,
  type WorklistFacts,
  type WorklistGroup,
  type WorklistRow,
  type WorklistWhy,
} from '../types/worklist';
import { ageOn } from './age';
import { byDate, markOf, worstOf } from './day-mark';

/** Days that a row of the worklist looks back on. */
export const WORKLIST_DAYS = 14;

/** So many whole days without a word, while something was due, are silence. */
export const SILENT_DAYS = 7;

function groupOfTier(tier: AlertTier): WorklistGroup {
  if (tier === 'E1' || tier === 'E2' || tier === 'C') return 'red';
  return tier === 'N' ? 'rest' : 'rising';
}

const lastWordOf = ({ lastLogAt, lastLogKind, zone }: WorklistFacts): LastWord | null =>
  lastLogAt === null ? null : { on: localDateOf(lastLogAt, zone), kind: lastLogKind };

/**
 * Whole days, to yesterday, without any log, or null when that is no silence: fewer than seven, or nothing was due in
 * the last seven. Who never logged is counted from the first day that anything was due.
 */
function silentDays(facts: WorklistFacts, today: LocalDate): number | null {
  const due = facts.days.filter((day) => day.due > 0 && day.date < today);
  if (!due.some((day) => day.date >= addDays(today, -SILENT_DAYS))) return null;
  const last = lastWordOf(facts);
  const from = last === null ? (facts.firstDueOn ?? today) : addDays(last.on, 1);
  const days = daysBetween(from, today);
  return days >= SILENT_DAYS ? days : null;
}

/** The dates that a row looks back on: the same for everyone who lives the same today. */
export interface Lookback {
  readonly today: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The days to yesterday, whose sessions are marked, and those to today, whose scores are drawn. */
  readonly marked: readonly LocalDate[];
  readonly scored: readonly LocalDate[];
}

export function lookbackFrom(today: LocalDate): Lookback {
  const [from, to] = [addDays(today, -WORKLIST_DAYS), addDays(today, -1)];
  return { today, from, to, marked: eachDay(from, to), scored: eachDay(from, today) };
}

/** One patient's row. `facts.days` holds every plan day and tally of the 14 days before and of today. */
export function worklistRow(facts: WorklistFacts, lookback: Lookback): WorklistRow {
  const { today, from, to } = lookback;
  const sessions = sessionAdherence(facts.days, { from, to, today });
  const dates = byDate(facts.days);
  const marks = lookback.marked.map((date) => markOf(dates.get(date) ?? []));
  const alerts = [...facts.alerts].sort(byGravity);
  const [gravest, ...others] = alerts;
  const silent = silentDays(facts, today);

  const place = (): { group: WorklistGroup; why: WorklistWhy } => {
    const alertWhy = gravest && { kind: 'alert' as const, alert: gravest, others };
    if (gravest && alertWhy && groupOfTier(gravest.tier) !== 'rest')
      return { group: groupOfTier(gravest.tier), why: alertWhy };
    if (silent !== null)
      return { group: 'silent', why: { kind: 'silent', days: silent, last: lastWordOf(facts) } };
    const isLow = sessions.band !== null && sessions.band !== 'good';
    if (alertWhy) return { group: isLow ? 'low' : 'rest', why: alertWhy };
    if (sessions.band === null) return { group: 'rest', why: { kind: 'nothing_due' } };
    return isLow ? { group: 'low', why: { kind: 'low' } } : { group: 'rest', why: { kind: 'steady' } };
  };

  const { patientId, name, phone, therapistId, therapistName, problemSite, problemSide, lastSessionAt } =
    facts;
  return {
    ...{ patientId, name, phone, therapistId, therapistName, problemSite, problemSide, lastSessionAt },
    ...place(),
    age: facts.birthDate === null ? null : ageOn(facts.birthDate, today),
    worst: lookback.scored.map((date) => worstOf(dates.get(date) ?? [])),
    thresholds: { greenMax: facts.greenMax, redMin: facts.redMin },
    marks,
    sessions,
  };
}

function within(a: WorklistRow, b: WorklistRow): number {
  if (a.why.kind === 'alert' && b.why.kind === 'alert') return byGravity(a.why.alert, b.why.alert);
  if (a.why.kind === 'silent' && b.why.kind === 'silent') return b.why.days - a.why.days;
  const share = (row: WorklistRow) =>
    row.sessions.denominator === 0 ? 2 : row.sessions.numerator / row.sessions.denominator;
  return a.group === 'low' && b.group === 'low' ? share(a) - share(b) : 0;
}

/** Group by group; inside a group who is worse off first, then by name. */
export function inOrder(rows: readonly WorklistRow[]): WorklistRow[] {
  const place = (row: WorklistRow) => WORKLIST_GROUPS.indexOf(row.group);
  return [...rows].sort(
    (a, b) =>
      place(a) - place(b) ||
      within(a, b) ||
      a.name.localeCompare(b.name) ||
      (a.patientId < b.patientId ? -1 : 1),
  );
}
