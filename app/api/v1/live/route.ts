import { cookies } from 'next/headers';
import type { Actor } from '@/lib/accounts/types';
import { defineRoute } from '@/lib/action/define-route';
import { readSignedIn } from '@/lib/auth/actor';
import { cookieName } from '@/lib/auth/cookie';
import { hub } from '@/lib/live/hub';
import { liveStream } from '@/lib/live/stream';

/** A session that has ended, or a member put out, loses the stream within this time twice over. */
const LOOK_AGAIN_MS = 15_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

const isSame = (a: Actor, b: Actor | undefined) =>
  b?.kind === 'staff' && b.membershipId === a.membershipId && b.clinicId === a.clinicId;

/** Changes of this clinic as ids, for an open staff screen. */
export const GET = defineRoute({
  name: 'live.open',
  may: (actor) => actor.kind === 'staff',
  parse: async (request) => ({
    signal: request.signal,
    cookie: (await cookies()).get(cookieName())?.value,
  }),
  run: ({ actor, input: { signal, cookie } }) =>
    Promise.resolve(
      new Response(
        liveStream({
          subscribe: (listener) => hub().subscribe(actor.clinicId, listener),
          mayGoOn: async () => isSame(actor, (await readSignedIn(cookie))?.actor),
          signal,
          everyMs: LOOK_AGAIN_MS,
        }),
        { headers: HEADERS },
      ),
    ),
});
