import pg from 'pg';

/** What the serving role asked of a database while something ran. */
export interface Asked {
  readonly statements: number;
  /** Spent in PostgreSQL on them. */
  readonly ms: number;
}

const ASKED = `select coalesce(sum(calls), 0)::int as statements, coalesce(sum(total_exec_time + total_plan_time), 0) as ms
  from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname in ('holdfast_app', 'holdfast_auth')`;

/** Counts what `work` makes the app ask; nothing else may be asking meanwhile. */
export async function asking(adminUrl: string, work: () => Promise<unknown>): Promise<Asked> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_stat_statements');
    await client.query('select pg_stat_statements_reset()');
    await work();
    const { rows } = await client.query<Asked>(ASKED);
    return rows[0] ?? { statements: 0, ms: 0 };
  } finally {
    await client.end();
  }
}
