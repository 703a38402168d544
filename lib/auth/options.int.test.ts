import { afterAll, expect, it } from 'vitest';
import { decode, encode } from 'next-auth/jwt';
import { closePool } from '@/lib/db/pool';
import { env } from '@/lib/env';
import { COOKIE_SECONDS } from './cookie';
import { authOptions } from './options';

afterAll(closePool);

it('a password signs in for as long as the cookie is kept, not for the library’s 30 days', async () => {
  const { jwt, session } = authOptions([]);
  const secret = env().NEXTAUTH_SECRET;
  const token = await encode({ token: { sid: 'x' }, secret, ...(jwt?.maxAge ? { maxAge: jwt.maxAge } : {}) });
  const { iat, exp } = (await decode({ token, secret })) ?? {};
  expect(Number(exp) - Number(iat)).toBe(COOKIE_SECONDS);
  expect(session?.maxAge).toBe(COOKIE_SECONDS);
});
