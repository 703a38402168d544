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

/** @returns the new session's secret, or null: unknown address, wrong password and no membership look alike. */
async function signIn(input: unknown, headers: Headers): Promise<string | null> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const address = clientAddress(headers['x-forwarded-for'] ?? null, env().TRUSTED_HOPS);
  const allowed = (await allowAttempt('address', address)) && (await allowAttempt('pair', address, email));
  if (!allowed) throw new Error('too_many_attempts');
  const credential = await inAuth((tx) => getCredential(tx, email));
  if (!(await verifyPassword(credential?.passwordHash ?? null, password)) || !credential) return null;
  await forgetAttempts('pair', address, email);
  const { userId } = credential;
  return openLoginSession({ userId, clinicId: null, kind: await inAuth((tx) => getUserKind(tx, userId)) });
}

/** Built at each use, so that the environment is read when it is needed, not when a build imports this file. */
export const authOptions = (): AuthOptions => ({
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
        const sid = await signIn(
          { email: credentials?.email, password: credentials?.password },
          request.headers ?? {},
        );
        return sid ? { id: sid } : null;
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
