import { PASSWORD } from './stand';

/** Signs in as the page does. @returns the session's cookie. */
export async function signIn(origin: string, email: string): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = await first.json();
  const jar = first.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: jar, origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie().find((text) => text.includes('session-token'));
  if (!cookie) throw new Error(`could not sign in: ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}
