import { NextResponse, type NextRequest } from 'next/server';
import { faultOfCall, MOST_BYTES } from '@/lib/action/call-body';
import { PATH_HEADER } from '@/lib/action/path-header';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const DEVELOPMENT = process.env.NODE_ENV === 'development';
/** Where people reach the app: what they type, and what a demo on a network of its own also answers to. */
const origins = (): readonly string[] =>
  [process.env['NEXTAUTH_URL'] ?? '', ...(process.env['HOLDFAST_ORIGINS'] ?? '').split(',')].flatMap((url) =>
    URL.canParse(url) ? [new URL(url).origin] : [],
  );

const isHttps = () => origins()[0]?.startsWith('https:') ?? false;

/**
 * A browser always sends Origin with an unsafe method; missing, `null` or another one is not our page speaking. Host is
 * no measure: who sends the one may send the other.
 */
function isForeign(request: NextRequest): boolean {
  if (SAFE.has(request.method)) return false;
  const origin = request.headers.get('origin');
  return origin === null || !origins().includes(origin);
}

/** `display:none`, with which React hides a part of a drawing that arrives before its place does. No other style is let in. */
const HIDDEN = `'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='`;
/** The development overlay styles itself. */
const styles = (nonce: string) =>
  DEVELOPMENT
    ? [`style-src 'self' 'unsafe-inline'`]
    : [`style-src 'self' 'nonce-${nonce}'`, `style-src-attr ${HIDDEN}`];

const policy = (nonce: string) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? ` 'unsafe-eval'` : ''}`,
    ...styles(nonce),
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Files of ours that may be kept. Their policy has no nonce: nothing in them is written for one answer. */
const FILE = /^\/(?:(?:fonts|figures|icons)\/.*|favicon\.ico|icon\.svg|sw\.js|manifest\.webmanifest)$/;
const FILE_POLICY = `default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function harden(response: NextResponse, request: NextRequest, csp: string): NextResponse {
  const { headers } = response;
  const { pathname } = request.nextUrl;
  headers.set('Content-Security-Policy', csp);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)');
  headers.set('Referrer-Policy', pathname.startsWith('/join/') ? 'no-referrer' : 'same-origin');
  if (!FILE.test(pathname)) headers.set('Cache-Control', 'no-store');
  if (isHttps()) headers.set('Strict-Transport-Security', 'max-age=63072000');
  return response;
}

/** What can't be read at all is told before anybody tries: the framework would answer 500. */
async function faultOf(request: NextRequest): Promise<readonly [status: number, code: string] | null> {
  if (isForeign(request)) return [403, 'foreign_origin'];
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return [413, 'too_large'];
  // Routes read their own bodies.
  if (request.method !== 'POST' || request.nextUrl.pathname.startsWith('/api/')) return null;
  const status = await faultOfCall(request);
  return status && [status, status === 413 ? 'too_large' : 'invalid'];
}

/** An address that is no text, such as `/patients/%ff`, is no address of ours. */
function isText(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

/** Refuses what another site's page sends or what can't be read, and sets the headers of every answer. It never decides who may. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const nonce = btoa(crypto.randomUUID());
  const csp = FILE.test(pathname) ? FILE_POLICY : policy(nonce);
  const fault = await faultOf(request);
  if (fault) {
    const [status, code] = fault;
    return harden(NextResponse.json({ error: { code, path: null } }, { status }), request, csp);
  }
  // Routes write no page: what is asked of them goes on as it came, which costs less than telling it anew.
  if (pathname.startsWith('/api/') && isText(pathname)) return harden(NextResponse.next(), request, csp);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(PATH_HEADER, pathname);
  headers.set('Content-Security-Policy', csp);
  const response = isText(pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL('/nowhere', request.url), { request: { headers } });
  return harden(response, request, csp);
}

export const config = { matcher: ['/((?!_next/static/).*)'] };
