import { NextResponse, type NextRequest } from 'next/server';
import { faultOfCall } from '@/lib/action/call-body';
import { refusedAtDoor } from '@/lib/action/door';
import { hardening } from '@/lib/action/hardening';
import { PATH_HEADER } from '@/lib/action/path-header';

const DEVELOPMENT = process.env.NODE_ENV === 'development';

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

function harden(response: NextResponse, { nextUrl: { pathname } }: NextRequest, csp: string): NextResponse {
  const isKept = FILE.test(pathname);
  const referrer = pathname.startsWith('/join/') ? 'no-referrer' : 'same-origin';
  for (const [name, value] of hardening(csp, referrer)) response.headers.set(name, value);
  if (!isKept) response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** What can't be read at all is told before anybody tries: the framework would answer 500. */
async function faultOf(request: NextRequest): Promise<readonly [status: number, code: string] | null> {
  const refused = refusedAtDoor(request);
  if (refused) return [refused.status, refused.code];
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

/** Two routes keep their own door (lib/action/define-route.ts): coming through here would be a quarter of what a log costs. */
export const config = { matcher: ['/((?!_next/static/|api/v1/(?:logs|today)$).*)'] };
