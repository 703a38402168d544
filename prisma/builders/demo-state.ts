import pg from 'pg';
import { newId } from '@/lib/db/id';
import type { Db } from '@/lib/db/bound-prisma';
import { demoAccounts } from './demo-people';

/*
 * What a database holds of the demo. The last rows that seeding writes are one mark a clinic in the audit trail, so a
 * seeding that was interrupted is told from one that came to its end.
 */

const MARK = 'demo.whole';

/** `half`: interrupted; `other`: made by another version, whose accounts differ; `foreign`: it holds a real clinic. */
export type DemoState = 'empty' | 'whole' | 'half' | 'other' | 'foreign';

interface Counts {
  readonly clinics: number;
  readonly demo: number;
  readonly marks: number;
  readonly accounts: number;
}

/** @param adminUrl a role that passes every wall: behind them a full database looks empty. */
export async function demoState(adminUrl: string): Promise<DemoState> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const emails = demoAccounts().map(({ email }) => email);
    const { rows } = await client.query<Counts>(
      `select count(*)::int as clinics, count(*) filter (where demo)::int as demo,
         (select count(*)::int from audit_event where action = $1) as marks,
         (select count(*)::int from "user" where email = any($2)) as accounts
       from clinic`,
      [MARK, emails],
    );
    const { clinics, demo, marks, accounts } = rows[0] ?? { clinics: 0, demo: 0, marks: 0, accounts: 0 };
    if (clinics === 0) return 'empty';
    if (clinics !== demo) return 'foreign';
    if (marks < clinics) return 'half';
    return accounts === emails.length ? 'whole' : 'other';
  } finally {
    await client.end();
  }
}

/** Says that the demo in here has come to its end. */
export async function markWhole(db: Db): Promise<void> {
  const clinics = await db.clinic.findMany({ where: { demo: true }, select: { id: true } });
  await db.auditEvent.createMany({
    data: clinics.map(({ id }) => ({
      ...{ clinicId: id, id: newId(), actorKind: 'system:demo', action: MARK, outcome: 'done' },
    })),
  });
}

/** Takes a demo out again. Only for a database whose state is `half`: every clinic in it is then the demo's. */
export async function emptyDemo(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query('select from clinic where not demo limit 1');
    if (rows.length > 0) throw new Error('a real clinic is never emptied');
    await client.query('truncate clinic, "user", audit_event cascade');
    await client.query('commit');
  } finally {
    await client.end();
  }
}
