import { localDateOf } from '@/lib/time/zones';
import type { Today } from '../types/phone';
import { countedHere } from './phone-day';
import { questionOf } from './phone-morning';
import type { Said } from './phone-said';

/** The newest of the sessions that were just sent, to be asked about in the mornings after. */
function newestSent(today: Today, said: Said): NonNullable<Today['lastSent']> | null {
  const [newest] = said.sessions.toSorted((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  if (newest === undefined) return today.lastSent ?? null;
  return { ...questionOf(today, newest), date: localDateOf(newest.startedAt, newest.timeZone) };
}

/** With the morning answer among what was just sent: its question is open no more. */
function withMorning(today: Today, said: Said): Today {
  const asked = [today.morningQuestion, today.lastSent, today.morning].flatMap((question) => question ?? []);
  const answer = said.answers.findLast(
    ({ kind, sessionId }) => kind === 'morning' && asked.some((question) => question.sessionId === sessionId),
  );
  const question = asked.find(({ sessionId }) => sessionId === answer?.sessionId);
  if (!answer || !question) return today;
  const { morningQuestion, lastSent = null } = today;
  const { sessionId } = question;
  return {
    ...today,
    morningQuestion: morningQuestion?.sessionId === sessionId ? null : morningQuestion,
    lastSent: lastSent?.sessionId === sessionId ? null : lastSent,
    morning: { ...question, value: answer.value ?? null, date: answer.date },
  };
}

/**
 * The same answer with what the server has acknowledged since: so that nothing done is asked for again where the phone
 * goes out of reach before the next answer.
 */
export function withAcknowledged(today: Today, said: Said): Today {
  const counted = countedHere(today, said);
  const entries = counted.map((day) => ({ ...day, state: null, due: 0, extra: 0, skipped: 0, worst: null }));
  const known: Today = {
    ...today,
    days: [...today.days, ...counted],
    ...(today.history && { history: [...today.history, ...entries] }),
    logged: [...(today.logged ?? []), ...said.sessions.map(({ id }) => id)],
    lastSent: newestSent(today, said),
  };
  return withMorning(known, said);
}

/**
 * The server's newest answer, with the session that this phone has sent on that day: the server asks about it only from
 * the next day on, and the phone may have no network by then.
 */
export function withLastSent(today: Today, before: Today | undefined): Today {
  const lastSent = before?.lastSent;
  return lastSent && lastSent.date === today.date ? { ...today, lastSent } : today;
}
