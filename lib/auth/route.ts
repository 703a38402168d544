import 'server-only';
import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { isUnavailable } from '@/lib/db/unavailable';
import { authOptions } from './options';

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own endpoints. 503 when the database is away, as everywhere. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const faults: unknown[] = [];
  try {
    const answer: unknown = await NextAuth(request, context, authOptions(faults));
    for (const fault of faults) throw fault;
    return answer instanceof Response ? answer : new Response(null, { status: 404 });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return Response.json({ error: { code: 'unavailable', path: null } }, { status: 503 });
  }
}
