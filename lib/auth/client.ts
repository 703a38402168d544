'use client';
import { signIn } from 'next-auth/react';
import { MARK_COOKIE } from './mark';
import { UNATTENDED_COOKIE } from './unattended';

export type SignInOutcome = 'signed_in' | 'wrong' | 'too_many_attempts' | 'unavailable';

/** Asks the server to sign this browser in. Unknown addresses and wrong passwords give the same `wrong`. */
export async function signInWithPassword(email: string, password: string): Promise<SignInOutcome> {
  const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined);
  if (!answer) return 'unavailable';
  if (answer.ok && !answer.error) return 'signed_in';
  if (answer.error === 'too_many_attempts') return 'too_many_attempts';
  return answer.error === 'CredentialsSignin' ? 'wrong' : 'unavailable';
}

/** The mark of this browser's sign-in, readable without a network; null when nobody is signed in. */
export function signInMark(): string | null {
  const [mark] = document.cookie
    .split('; ')
    .filter((pair) => pair.startsWith(`${MARK_COOKIE}=`))
    .map((pair) => pair.slice(MARK_COOKIE.length + 1));
  return mark || null;
}

/** What this browser asks in the next seconds is asked by the screen, not by somebody in front of it. */
export function markUnattended(): void {
  document.cookie = `${UNATTENDED_COOKIE}=1; path=/; max-age=5; samesite=lax`;
}
