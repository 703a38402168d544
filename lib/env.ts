import 'server-only';
import { z } from 'zod';

const schema = z.object({
  /** The serving role: owns nothing, can't bypass row-level security. */
  DATABASE_URL: z.url().max(500),
  /** Signs the session cookie. */
  NEXTAUTH_SECRET: z.string().min(32).max(500),
  /** What people type: scheme, host and port. Decides the cookie's Secure flag and every printed link. */
  NEXTAUTH_URL: z.url().max(300),
  /** Proxies of ours in front of the app, whose X-Forwarded-For entries are believed. */
  TRUSTED_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  /** Requests with logs that one account may send in a minute to one process. A phone sends a few. */
  LOGS_A_MINUTE: z.coerce.number().int().min(1).default(240),
  /** Where LISTEN connects when DATABASE_URL is a transaction-mode pooler. */
  DATABASE_LISTEN_URL: z.url().max(500).optional(),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** @throws with the names of what is missing or wrong, never a value. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map(({ path }) => path.join('.')))].join(', ');
    throw new Error(`Set these environment variables (docs/running.md): ${names}`);
  }
  parsed = result.data;
  return parsed;
}
