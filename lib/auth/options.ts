import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { after } from 'next/server';
import { getCredential, getLoginSession, getUserKind } from '@/lib/accounts/data';
import { signInSchema } from '@/lib/accounts/schema';
import { inAuth } from '@/lib/db/in-scope';
import { env } from '@/lib/env';
import { RefusalError } from '@/lib/errors/refusal-error';
import { askedFrom } from '@/lib/limit/asked-from';
import { COOKIE_SECONDS, cookieName, cookieOptions, isSecure } from './cookie';
import { deviceKnownFor, endLoginSession, openLoginSession, rememberDevice } from './device';
import { tryPassword } from './guess';
import { hashSecret } from './token';
import { noteSignIn } from './trail';

type Headers = Readonly<Record<string, string | undefined>>;

type Outcome = { readonly sid: string } | 'wrong' | 'too_many_attempts';

/** @returns the new session's secret, or why not: unknown address, wrong password and no membership look alike. */
async function signIn(input: unknown, headers: Headers): Promise<Outcome> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return 'wrong';
  const { email, password } = parsed.data;
  const { outcome, account } = await tryPassword({
    ...{ email, password, address: askedFrom((name) => headers[name]) },
    device: await deviceKnownFor(email),
    account: () => inAuth((tx) => getCredential(tx, email)),
  });
  if (outcome === 'too_many_attempts') return outcome;
  if (!account) return 'wrong';
  const { userId } = account;
  // After the answer: an address without an account must not be told by the clock.
  after(() => noteSignIn(userId, outcome === 'right' ? 'done' : 'refused'));
  if (outcome === 'wrong') return 'wrong';
  await rememberDevice(email);
  const kind = await inAuth((tx) => getUserKind(tx, userId));
  return { sid: await openLoginSession({ userId, clinicId: null, kind }) };
}

const isTooMany = (fault: unknown) => fault instanceof RefusalError && fault.code === 'too_many_attempts';

/**
 * Built at each use, so that the environment is read when it is needed, not when a build imports this file.
 * @param faults gets what broke on our side: the library would answer 401 and put the message into an address.
 */
export function authOptions(faults: unknown[]): AuthOptions {
  const kept = <T>(work: Promise<T>) => work.catch((fault: unknown) => void faults.push(fault));
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    // The library's own default is 30 days, whatever the session says.
    jwt: { maxAge: COOKIE_SECONDS },
    cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
    // The library logs errors with their input; ours are answered, not logged.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const { email, password } = credentials ?? {};
          const outcome = await signIn({ email, password }, request.headers ?? {}).catch((fault: unknown) => {
            if (isTooMany(fault)) return 'too_many_attempts' as const;
            faults.push(fault);
            return 'wrong' as const;
          });
          if (outcome === 'too_many_attempts') throw new Error(outcome);
          return outcome === 'wrong' ? null : { id: outcome.sid };
        },
      }),
    ],
    callbacks: {
      // Only the opaque secret; never what update() was sent.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token['sid'] }),
      session: async ({ session, token }) => {
        const sid = token['sid'];
        const row = typeof sid === 'string' ? await kept(getLoginSession(hashSecret(sid))) : null;
        return { expires: session.expires, signedIn: Boolean(row) };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const sid = token['sid'];
        if (typeof sid === 'string') await kept(endLoginSession(hashSecret(sid)));
      },
    },
  };
}
