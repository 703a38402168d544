import { painAlerts } from '@/lib/alerts/rules/pain-rules';
import type { AlertOutcome } from '@/lib/alerts/types';
import { sideRows, tallyRows } from '@/lib/care/rules/tally-rows';
import { talliesOf } from '@/lib/care/rules/tallies';
import { newId } from '@/lib/db/id';
import { versionInForce } from '@/lib/plans/rules/due';
import { prescriptionOf } from '@/lib/plans/rules/prescription';
import type { PlanVersion } from '@/lib/plans/types';
import { sessionTally } from '@/lib/sessions/rules/session';
import type { LoggedHold } from '@/lib/sessions/types';
import type { LocalDate } from '@/lib/time/types';
import type { Row } from './copy';
import { DUE, sessionOn, type Person, type Times } from './people';

/** What is stored of one date, table by table in the order in which they refer to each other. */
export interface DayRows {
  readonly session: Row[];
  readonly hold: Row[];
  readonly pain: Row[];
  readonly alert: Row[];
  readonly alert_event: Row[];
  readonly day_tally: Row[];
  readonly side_tally: Row[];
}

/** What `patient_now` keeps of somebody. */
export interface Latest {
  readonly startedAt: string;
  readonly receivedAt: string;
  readonly worst: number;
  readonly openAlerts: number;
}

const HASH = '\\x00';

interface Logged {
  readonly person: Person;
  readonly version: PlanVersion;
  readonly date: LocalDate;
  readonly id: string;
  readonly startedAt: string;
  readonly pains: { readonly before: number; readonly worst: number; readonly after: number };
  readonly holds: readonly LoggedHold[];
}

const at = (date: LocalDate, person: Person, second = 0) =>
  new Date(Date.parse(`${date}T16:00:00Z`) + ((person.number % 120) * 60 + second) * 1_000).toISOString();

function holdsOf(person: Person, version: PlanVersion, date: LocalDate): LoggedHold[] {
  return version.items
    .flatMap(({ sides }) => sides)
    .slice(0, person.shape.units)
    .map(({ id, holdSeconds }, index) => ({
      ...{ id: newId(), itemSideId: id, set: 1, rep: 1, startedAt: at(date, person, index * 60) },
      ...{
        tenths: (holdSeconds ?? 0) * 10,
        reps: null,
        source: 'timed' as const,
        skipReason: null,
        adjusted: false,
      },
    }));
}

const heldRows = ({ person, id, holds }: Logged): Row[] =>
  holds.map((hold) => ({
    ...{ ...person.owner, id: hold.id, session_id: id, item_side_id: hold.itemSideId },
    ...{ set_number: hold.set, rep_number: hold.rep, started_at: hold.startedAt, tenths: hold.tenths },
    ...{ source: hold.source, adjusted: false },
  }));

function sessionRow({ person, version, date, id, startedAt, pains, holds }: Logged, zone: string): Row {
  const tally = sessionTally(prescriptionOf(version), { holds, endedBy: 'finished' });
  const endedAt = at(date, person, 600);
  return {
    ...{ ...person.owner, id, plan_id: version.planId, version_id: version.id, occasion: 'due' },
    ...{ ended_by: 'finished', local_date: date, zone, started_at: startedAt, ended_at: endedAt },
    ...{ raw_started_at: startedAt, raw_ended_at: endedAt, skewed: false, pain_before: pains.before },
    ...{ pain_worst: pains.worst, pain_after: pains.after, units_done: tally.unitsDone },
    ...{ units_prescribed: tally.unitsPrescribed, done: tally.isDone, payload_hash: HASH },
    received_at: endedAt,
  };
}

export const alertRow = (person: Person, outcome: AlertOutcome, sourceId: string, when: string) => ({
  ...{ ...person.owner, id: newId(), kind: outcome.kind, tier: outcome.tier, source_id: sourceId },
  ...{ evidence: JSON.stringify(outcome.evidence), rule_version: outcome.ruleVersion },
  ...{ occurred_at: when, arrived_at: when },
});

function alertsOf({ person, version, id, date, pains }: Logged) {
  const none = { side: null, site: null, kind: null, itemSideId: null };
  const scores = (['before', 'worst', 'after'] as const).map((moment) => ({
    ...{ moment, score: pains[moment] },
    ...none,
  }));
  return painAlerts(scores, version.thresholds).map((outcome) =>
    alertRow(person, outcome, id, at(date, person, 600)),
  );
}

function tallyRowsOf({ person, version, date, id, startedAt, pains, holds }: Logged) {
  const { versions, stops, owner } = person;
  const session = {
    ...{ id, versionId: version.id, planId: version.planId, date, startedAt, holds },
    endedAt: at(date, person, 600),
    ...{ occasion: 'due' as const, endedBy: 'finished' as const, painWorst: pains.worst },
  };
  const facts = { versions, pauses: [], stops, sessions: [session], skips: [] };
  const tallies = talliesOf(facts, [{ planId: version.planId, date }]);
  return {
    days: tallyRows(tallies).map((row): Row => ({ ...owner, ...row })),
    sides: sideRows(tallies).map((row): Row => ({ ...owner, ...row })),
  };
}

function loggedOn(person: Person, times: Times, date: LocalDate): Logged | null {
  const session = sessionOn(person, times, date);
  const version = versionInForce(person.versions, date);
  if (!session || !version) return null;
  const isLate = person.shape.rises && session.index >= session.of - 2;
  const pains = isLate ? { before: 1, worst: 4, after: 2 } : { before: 1, worst: 2, after: 1 };
  const holds = holdsOf(person, version, date);
  return { person, version, date, id: newId(), startedAt: at(date, person), pains, holds };
}

/** A score of one move now and then, and never one that a rule would answer. */
const namedPain = ({ person, id, holds }: Logged): Row[] =>
  person.number % 7 === 0
    ? holds.slice(0, 1).map(({ itemSideId }) => ({
        ...{ ...person.owner, id: newId(), session_id: id, item_side_id: itemSideId, moment: 'other' },
        ...{ score: 2, payload_hash: HASH },
      }))
    : [];

/** Everyone's rows of a date. Alerts of earlier blocks have been resolved. @param latest is brought up to this date. */
export function dayRows(
  people: readonly Person[],
  times: Times,
  date: LocalDate,
  zone: string,
  latest: Map<Person, Latest>,
): DayRows {
  const rows: DayRows = {
    ...{ session: [], hold: [], pain: [], alert: [], alert_event: [] },
    ...{ day_tally: [], side_tally: [] },
  };
  const isOpen = times.due.indexOf(date) >= times.due.length - DUE;
  for (const person of people) {
    const logged = loggedOn(person, times, date);
    if (!logged) continue;
    rows.session.push(sessionRow(logged, zone));
    rows.hold.push(...heldRows(logged));
    rows.pain.push(...namedPain(logged));
    const alerts = alertsOf(logged);
    for (const alert of alerts) {
      const resolvedAt = isOpen ? null : at(date, person, 86_400);
      rows.alert.push({ ...alert, resolved_at: resolvedAt });
      if (resolvedAt === null) continue;
      const detail = { ...person.owner, id: newId(), alert_id: alert.id, kind: 'resolved', at: resolvedAt };
      rows.alert_event.push({ ...detail, by_id: person.therapistId, detail: '{}' });
    }
    const { days, sides } = tallyRowsOf(logged);
    rows.day_tally.push(...days);
    rows.side_tally.push(...sides);
    const openAlerts = (latest.get(person)?.openAlerts ?? 0) + (isOpen ? alerts.length : 0);
    const { startedAt, pains } = logged;
    latest.set(person, { startedAt, receivedAt: at(date, person, 600), worst: pains.worst, openAlerts });
  }
  return rows;
}
