import { painAlerts } from '@/lib/alerts/rules/pain-rules';
import type { SessionItem } from '@/lib/sessions/schema';
import type { PainScore } from '@/lib/sessions/types';
import { daysBetween } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { localDateOf } from '@/lib/time/zones';
import type { MorningQuestion, Today } from '../types/phone';
import type { Said } from './phone-said';

/** A question about the morning, and what was answered. */
export interface Morning extends MorningQuestion {
  /** Undefined while it is open, null when it was skipped. */
  readonly value: number | null | undefined;
  /** Two or more above that session's start and above green, or red: the same rule that tells the therapist, until they resolve it. */
  readonly isRaised: boolean;
}

/** The server asks for so many days after a session. */
const ASKED_FOR_DAYS = 3;

/** What a new plan begins with. */
const DEFAULT_THRESHOLDS = { greenMax: 2, redMin: 6 } as const;

/** What to ask about a session on the mornings after it. */
export function questionOf(today: Pick<Today, 'plans'>, session: SessionItem): MorningQuestion {
  const plan = today.plans.find(({ planVersionId }) => planVersionId === session.planVersionId);
  return {
    sessionId: session.id,
    painBefore: session.painBefore ?? null,
    thresholds: plan?.thresholds ?? null,
  };
}

function isAskedOn(date: LocalDate, sessionDate: LocalDate): boolean {
  const days = daysBetween(sessionDate, date);
  return days > 0 && days <= ASKED_FOR_DAYS;
}

/** The newest session of the three days before that still waits on the phone: the server cannot ask about it yet. */
function askedHere(today: Today, said: Said, date: LocalDate): MorningQuestion | null {
  const [newest] = said.sessions
    .filter(({ startedAt, timeZone }) => isAskedOn(date, localDateOf(startedAt, timeZone)))
    .toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  return newest === undefined ? null : questionOf(today, newest);
}

/** The morning question of a date, or null when there is none to ask and none was answered. */
export function morningOf(today: Today, said: Said, date: LocalDate): Morning | null {
  const { morning = null, lastSent = null } = today;
  const told = morning !== null && (morning.date ?? today.date) === date ? morning : null;
  const sent = lastSent !== null && isAskedOn(date, lastSent.date) ? lastSent : null;
  const age = daysBetween(today.date, date);
  const open = age >= 0 && age < ASKED_FOR_DAYS ? today.morningQuestion : null;
  const asked = told ?? askedHere(today, said, date) ?? sent ?? open;
  if (asked === null) return null;
  const here = said.answers.findLast(
    ({ kind, sessionId }) => kind === 'morning' && sessionId === asked.sessionId,
  );
  const value = here ? (here.value ?? null) : told?.value;
  const isResolved = !here && told?.resolved === true;
  return { ...asked, value, isRaised: !isResolved && typeof value === 'number' && isRaised(asked, value) };
}

function isRaised(asked: MorningQuestion, value: number): boolean {
  const score = (moment: PainScore['moment'], of: number): PainScore => ({
    ...{ moment, score: of },
    ...{ side: null, site: null, kind: null, itemSideId: null },
  });
  const before = asked.painBefore === null ? [] : [score('before', asked.painBefore)];
  const alerts = painAlerts([...before, score('morning', value)], asked.thresholds ?? DEFAULT_THRESHOLDS);
  return alerts.some(({ evidence }) => 'moment' in evidence && evidence.moment === 'morning');
}
