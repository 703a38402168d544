'use client';
import { v7 } from 'uuid';
import type { Morning } from '@/lib/care/rules/phone-morning';
import type { FlagPlace } from '@/lib/alerts/types';
import type { Side } from '@/lib/plans/types';
import type { LocalDate } from '@/lib/time/types';
import { zoneHere } from './here';
import type { Phone } from './use-phone';

/** Where a sign was told of, and the session under way. */
export interface SignPlace extends FlagPlace {
  readonly sessionId: string | null;
}

const NOWHERE: SignPlace = { side: null, site: null, sessionId: null };

/** What the patient says or does, each with its own id, given to the phone to keep. */
export function useSaid(put: Phone['put'], date: LocalDate) {
  const answer = (kind: 'morning' | 'screening', value: number | null, sessionId: string | null) =>
    put('answers', { id: v7(), kind, date, timeZone: zoneHere(), value, sessionId });
  const sign = (code: string, { side, site, sessionId }: SignPlace = NOWHERE) =>
    put('reports', {
      ...{ id: v7(), at: new Date().toISOString(), timeZone: zoneHere(), code },
      ...{ side, site, sessionId },
    });
  return {
    morning: (morning: Morning | null, value: number | null) =>
      answer('morning', value, morning?.sessionId ?? null),
    nothingNew: () => answer('screening', null, null),
    sign,
    /** The same sign once more, now that its side is known: a report is never changed. */
    signSide: (code: string, side: Side) => sign(code, { ...NOWHERE, side }),
  };
}
