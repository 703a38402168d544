import 'server-only';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { getCredential, getLoginSession, getUserKind } from '@/lib/accounts/data';
import { signInSchema } from '@/lib/accounts/schema';
import { deleteLoginSession } from '@/lib/accounts/mutations';
import { inAuth } from '@/lib/db/in-scope';
import { env } from '@/lib/env';
import { clientAddress } from '@/lib/limit/client-address';
import { allowAttempt, forgetAttempts } from '@/lib/limit/limiter';
import { COOKIE_SECONDS, cookieName, cookieOptions, isSecure } from './cookie';
import { openLoginSession } from './device';
import { verifyPassword } from './password';
import { hashSecret } from './token';

type Headers = Readonly<Record<string, string | undefined>>;

type Outcome = { readonly sid: string } | 'wrong' | 'too_many_attempts';

/** @returns the new session's secret, or why not: unknown address, wrong password and no membership look alike. */
async function signIn(input: unknown, headers: Headers): Promise<Outcome> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return 'wrong';
  const { email, password } = parsed.data;
  const address = clientAddress(headers['x-forwarded-for'] ?? null, env().TRUSTED_HOPS);
  const allowed = (await allowAttempt('address', address)) && (await allowAttempt('pair', address, email));
  if (!allowed) return 'too_many_attempts';
  const credential = await inAuth((tx) => getCredential(tx, email));
  if (!(await verifyPassword(credential?.passwordHash ?? null, password)) || !credential) return 'wrong';
  await forgetAttempts('pair', address, email);
  const { userId } = credential;
  const kind = await inAuth((tx) => getUserKind(tx, userId));
  return { sid: await openLoginSession({ userId, clinicId: null, kind }) };
}

/**
 * Built at each use, so that the environment is read when it is needed, not when a build imports this file.
 * @param faults gets what broke while signing in: the library would answer 401 and put the message into an address.
 */
export const authOptions = (faults: unknown[]): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: isSecure(),
  pages: { signIn: '/sign-in', error: '/sign-in' },
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
  // The library logs errors with their input; ours are answered, not logged.
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const { email, password } = credentials ?? {};
        const outcome = await signIn({ email, password }, request.headers ?? {}).catch((fault: unknown) => {
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
      const row = typeof sid === 'string' ? await getLoginSession(hashSecret(sid)) : null;
      return { expires: session.expires, signedIn: row !== null };
    },
  },
  events: {
    signOut: async ({ token }) => {
      const sid = token['sid'];
      if (typeof sid === 'string') await inAuth((tx) => deleteLoginSession(tx, hashSecret(sid)));
    },
  },
});
