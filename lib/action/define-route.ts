import 'server-only';
import type { Actor } from '@/lib/accounts/types';
import { getSignedIn, lookSignedIn } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/in-scope';
import { isUnavailable } from '@/lib/db/unavailable';
import { RefusalError } from '@/lib/errors/refusal-error';
import type { RefusalCode } from '@/lib/errors/result';
import { secondsToWait } from '@/lib/limit/in-process';
import { refusedAtDoor } from './door';
import { throughGate } from './gate';
import { DATA_POLICY, hardening } from './hardening';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  signed_out: 401,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  stale: 409,
  too_many_attempts: 429,
  not_ready: 409,
  unavailable: 503,
};

/** Never stored: what an API answers may be somebody's health. */
const HEADERS = { 'Cache-Control': 'no-store' };

export const answerJson = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: HEADERS });

export const answerError = (status: number, code: string, path: string | null = null): Response =>
  answerJson({ error: { code, path } }, status);

/** The answer to anything thrown inside a route: a refusal's status, 503 when the database is away. */
function answerOf(error: unknown): Response {
  if (error instanceof RefusalError) return answerError(STATUS[error.code], error.code);
  if (isUnavailable(error)) return answerError(503, 'unavailable');
  throw error;
}

/** Nothing was read of it: whoever asked keeps what they have, and comes again after so many seconds. */
function answerLater(seconds: number): Response {
  const answer = answerError(STATUS.too_many_attempts, 'too_many_attempts');
  answer.headers.set('Retry-After', String(seconds));
  return answer;
}

interface Definition<Input> {
  readonly name: string;
  readonly may: (actor: Actor) => boolean;
  /** A screen asks by itself, so that it is no sign that somebody is there. */
  readonly unattended?: boolean;
  /** One account may ask so often in a minute and no more, whatever it sends. */
  readonly isCounted?: boolean;
  /** Reads and parses the request before any transaction is open. May answer by itself. */
  readonly parse: (request: Request) => Promise<Input | Response>;
  readonly run: (context: { tx: Tx; actor: Actor; sessionId: string; input: Input }) => Promise<Response>;
}

function faultOf(request: Request): Response | null {
  const refused = refusedAtDoor(request);
  return refused && answerError(refused.status, refused.code);
}

async function answer<Input>(definition: Definition<Input>, request: Request): Promise<Response> {
  const signedIn = await (definition.unattended ? lookSignedIn() : getSignedIn());
  if (!signedIn) return answerError(401, 'signed_out');
  const { actor, session } = signedIn;
  if (!definition.may(actor)) {
    await throughGate(actor, definition.name, () => Promise.reject(new RefusalError('not_found'))).catch(
      refusalOnly,
    );
    return answerError(403, 'forbidden');
  }
  const wait = definition.isCounted ? await secondsToWait(session.userId) : null;
  if (wait !== null) return answerLater(wait);
  const input = await definition.parse(request);
  if (input instanceof Response) return input;
  return throughGate(actor, definition.name, (tx) =>
    definition.run({ tx, actor, sessionId: session.id, input }),
  );
}

function hardened(response: Response): Response {
  for (const [name, value] of hardening(DATA_POLICY)) response.headers.set(name, value);
  return response;
}

/** A method that a route does not know. The framework would answer it too, but without asking where it comes from. */
export const refuseMethod = (request: Request): Promise<Response> =>
  Promise.resolve(hardened(faultOf(request) ?? answerError(405, 'method')));

/** The one way of every JSON route: our own page → who asks → may they → parse → one transaction under their scope → answer. */
export const defineRoute =
  <Input>(definition: Definition<Input>) =>
  async (request: Request): Promise<Response> =>
    hardened(faultOf(request) ?? (await answer(definition, request).catch(answerOf)));

function refusalOnly(error: unknown): void {
  if (!(error instanceof RefusalError)) throw error;
}
