'use client';
import { useCallback, useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { outboxItem } from '@/lib/sessions/client/outbox';
import { readRunning, settleRunning, writeRunning } from '@/lib/sessions/client/running';
import { newPlayer } from '@/lib/sessions/rules/player';
import { phoneTimeline, type PhonePlan } from '@/lib/sessions/rules/phone-plan';
import { NO_PLACE, sessionItems, type RunningSession } from '@/lib/sessions/rules/running';
import type { EndedBy, Occasion } from '@/lib/sessions/types';
import { localDateOf } from '@/lib/time/zones';
import { zoneHere } from './here';

/** The patient's local date by this phone. */
export const dateHere = () => localDateOf(new Date().toISOString(), zoneHere());

interface Begun {
  readonly owner: string;
  readonly plan: PhonePlan;
  readonly occasion: Occasion;
  /** Item sides that are not done today. */
  readonly held: ReadonlySet<string>;
}

function newSession({ owner, plan, occasion, held }: Begun): RunningSession {
  return {
    ...{ owner, id: v7(), plan, occasion, timeZone: zoneHere(), date: dateHere(), openedAt: Date.now() },
    ...{ stage: 'before', answers: { before: null, worst: null, after: null }, place: NO_PLACE },
    player: newPlayer(phoneTimeline(plan, held)),
  };
}

/**
 * Keeps a session for sending and ends it on the phone, in one step. Rejects where the phone can't keep it.
 * @returns the id that it is kept under: its own, or that of a correction where another tab had ended it.
 */
export function saveSession(session: RunningSession, endedBy: EndedBy): Promise<string> {
  return settleRunning(session, (kept, supersedes) => {
    const rows = sessionItems(kept, endedBy, v7, supersedes);
    return [
      outboxItem(kept.owner, 'sessions', rows.session),
      ...rows.pains.map((pain) => outboxItem(kept.owner, 'pains', pain)),
    ];
  });
}

/** The session under way: the one on the phone, or a new one that is written down with its first answer. */
export function useRunning(begun: Begun) {
  const { owner } = begun;
  const [session, setSession] = useState<RunningSession | null>(null);
  useEffect(() => {
    let isHere = true;
    void readRunning(owner)
      .catch(() => null)
      .then((stored) => {
        if (isHere) setSession((known) => known ?? stored ?? newSession(begun));
      });
    return () => {
      isHere = false;
    };
    // A plan that changes meanwhile does not change the session under way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [owner]);
  /** Written down, then shown; shown all the same where the phone can't write. */
  const change = useCallback(async (next: RunningSession) => {
    await writeRunning(next).catch(() => undefined);
    setSession(next);
  }, []);
  return { session, change };
}
