import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { newSecret } from './token';

/**
 * The browsers on which somebody of an account has signed in, told by a cookie that nobody else can make:
 * `name.seal.seal…`, one seal for each of the accounts used there last. It opens nothing. It only tells an owner's typing
 * error from a stranger's guess, so that guesses from anywhere do not lock the owner out.
 */
export const DEVICE_COOKIE = 'holdfast-device';

/** As many people as share a desk. */
const MOST = 8;
const NAME = /^[A-Za-z0-9_-]{43}$/;

const sealOf = (name: string, email: string, secret: string) =>
  createHmac('sha256', secret).update(`device\n${name}\n${email}`).digest('base64url');

function partsOf(cookie: string | undefined): { name: string; seals: readonly string[] } | null {
  const [name = '', ...seals] = (cookie ?? '').split('.');
  return NAME.test(name) ? { name, seals: seals.filter((seal) => NAME.test(seal)).slice(0, MOST) } : null;
}

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** @returns the browser's name where that account has signed in on it, else null. */
export function knownDevice(cookie: string | undefined, email: string, secret: string): string | null {
  const parts = partsOf(cookie);
  if (!parts) return null;
  const own = sealOf(parts.name, email, secret);
  return parts.seals.some((seal) => isSame(seal, own)) ? parts.name : null;
}

/** @returns the cookie of a browser on which that account has just signed in. */
export function withDevice(cookie: string | undefined, email: string, secret: string): string {
  const { name, seals } = partsOf(cookie) ?? { name: newSecret(), seals: [] };
  const own = sealOf(name, email, secret);
  return [name, own, ...seals.filter((seal) => seal !== own).slice(0, MOST - 1)].join('.');
}
