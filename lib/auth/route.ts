import 'server-only';
import NextAuth from 'next-auth';
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

/** Signing in and out. 503 when the database is away, as everywhere. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!DOORS.has(`${request.method} ${nextauth.join('/')}`)) return refuse(404, 'not_found');
  if (request.method === 'POST' && !isForm(request)) return refuse(415, 'content_type');
  const faults: unknown[] = [];
  try {
    const answer: unknown = await NextAuth(request, context, authOptions(faults));
    for (const fault of faults) throw fault;
    return answer instanceof Response ? answer : refuse(404, 'not_found');
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return refuse(503, 'unavailable');
  }
}
