import 'server-only';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { NextRequest } from 'next/server';
import { isUnavailable } from '@/lib/db/unavailable';
import { authOptions } from './options';

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

const answer = (status: number, code: string) => Response.json({ error: { code, path: null } }, { status });

/** What the library makes of a request; null for one that it breaks over, such as a body that is no JSON. */
async function ask(request: NextRequest, context: Context, options: AuthOptions): Promise<Response | null> {
  try {
    const made: unknown = await NextAuth(request, context, options);
    return made instanceof Response ? made : null;
  } catch {
    return null;
  }
}

/** next-auth's own endpoints. 503 when the database is away, as everywhere; what only the request can be to blame for is 400. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const faults: unknown[] = [];
  const made = await ask(request, context, authOptions(faults));
  const [fault] = faults;
  if (fault !== undefined && !isUnavailable(fault)) throw fault;
  if (fault !== undefined) return answer(503, 'unavailable');
  return made === null || made.status >= 500 ? answer(400, 'invalid') : made;
}
