import { isHttps } from './origin';

/** Of an answer that is no page: nothing in it is to be run or framed. */
export const DATA_POLICY = `default-src 'none'; frame-ancestors 'none'`;

type Header = readonly [name: string, value: string];

/** The headers of every answer. @param csp its Content-Security-Policy. */
export function hardening(csp: string, referrer = 'same-origin'): Header[] {
  const always: Header[] = [
    ['Content-Security-Policy', csp],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)'],
    ['Referrer-Policy', referrer],
  ];
  return isHttps() ? [...always, ['Strict-Transport-Security', 'max-age=63072000']] : always;
}
