import 'server-only';
import { env } from '@/lib/env';

/** 400 days, the most a browser keeps. The row decides when a session ends, not the cookie. */
export const COOKIE_SECONDS = 400 * 86_400;

export const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https://');

export const cookieName = (): string =>
  isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: COOKIE_SECONDS }) as const;
