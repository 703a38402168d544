import { cookies } from 'next/headers';
import { isAdmin } from '@/lib/accounts/access';
import type { Actor } from '@/lib/accounts/types';
import { answerError, defineRoute } from '@/lib/action/define-route';
import { readSignedIn } from '@/lib/auth/actor';
import { cookieName } from '@/lib/auth/cookie';
import { inScope } from '@/lib/db/in-scope';
import { scopeOf } from '@/lib/db/scope';
import { hub } from '@/lib/live/hub';
import { takePlace } from '@/lib/live/places';
import { liveStream } from '@/lib/live/stream';
import { canReadPatient } from '@/lib/patients/access';
import { getTreatment } from '@/lib/patients/data';

/** A session that has ended, or a member put out, loses the stream within this time twice over. */
const LOOK_AGAIN_MS = 15_000;
/** The screen then comes back by itself. */
const AT_MOST_MS = 3_600_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

const isSame = (a: Actor, b: Actor | undefined) =>
  b?.kind === 'staff' && b.membershipId === a.membershipId && b.clinicId === a.clinicId;

/** A lead sees everybody's numbers; a therapist those whom the clinic's policy lets them see. */
async function mayHear(actor: Actor, patientId: string): Promise<boolean> {
  if (isAdmin(actor)) return true;
  const patient = await inScope(scopeOf(actor), (tx) => getTreatment(tx, patientId));
  return patient !== null && canReadPatient(actor, patient, patient.colleagues);
}

/** Changes of this clinic as ids, for an open staff screen. Listening is no use of a session: nobody need be there. */
export const GET = defineRoute({
  name: 'live.open',
  unattended: true,
  may: (actor) => actor.kind === 'staff',
  parse: async (request) => ({
    signal: request.signal,
    cookie: (await cookies()).get(cookieName())?.value,
  }),
  run: ({ actor, sessionId, input: { signal, cookie } }) =>
    Promise.resolve(
      new Response(
        liveStream({
          subscribe: (listener) => hub().subscribe(actor.clinicId, listener),
          mayHear: (patientId) => mayHear(actor, patientId),
          mayGoOn: async () => isSame(actor, (await readSignedIn(cookie))?.actor),
          signal,
          everyMs: LOOK_AGAIN_MS,
          atMostMs: AT_MOST_MS,
          takePlace: (end) => takePlace(sessionId, end),
        }),
        { headers: HEADERS },
      ),
    ),
});

/** Answered by GET it would be a stream that nobody can end. */
export const HEAD = (): Response => answerError(405, 'method');
