import 'server-only';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { NextRequest } from 'next/server';
import { isUnavailable } from '@/lib/db/unavailable';
import { authOptions } from './options';

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** Those of next-auth's own endpoints that somebody uses; the library has more, with pages and answers of their own. */
const DOORS = new Set([
  ...['GET csrf', 'GET providers', 'GET session', 'GET signin', 'GET error'],
  ...['POST callback/credentials', 'POST signout'],
]);

const isForm = (request: NextRequest) =>
  (request.headers.get('content-type') ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

const refuse = (status: number, code: string) => Response.json({ error: { code, path: null } }, { status });

/** What the library makes of a request; null for one that it breaks over, such as a return address that is none. */
async function ask(request: NextRequest, context: Context, options: AuthOptions): Promise<Response | null> {
  try {
    const made: unknown = await NextAuth(request, context, options);
    return made instanceof Response ? made : null;
  } catch {
    return null;
  }
}

/** Signing in and out. 503 when the database is away, as everywhere; what only the request can be to blame for is 400. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!DOORS.has(`${request.method} ${nextauth.join('/')}`)) return refuse(404, 'not_found');
  if (request.method === 'POST' && !isForm(request)) return refuse(415, 'content_type');
  const faults: unknown[] = [];
  const made = await ask(request, context, authOptions(faults));
  const [fault] = faults;
  if (fault !== undefined && !isUnavailable(fault)) throw fault;
  if (fault !== undefined) return refuse(503, 'unavailable');
  return made === null || made.status >= 500 ? refuse(400, 'invalid') : made;
}
