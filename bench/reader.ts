import { createHash } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { getWorklist, type WorklistScope } from '@/lib/care/data/worklist';
import { inScope, type Tx } from '@/lib/db/in-scope';
import { scopeOf, type Scope } from '@/lib/db/scope';
import { checkTallies } from '@/prisma/builders/bulk/check';

/*
 * A process of its own for one database, since a process has one pool: it reads as the app does, in its role and behind
 * its walls, and says what that cost.
 */

export const askSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), scope: z.enum(['mine', 'clinic']) }),
  z.object({ kind: z.literal('explain'), scope: z.enum(['mine', 'clinic']) }),
  z.object({ kind: z.literal('check'), patientIds: z.array(z.string()) }),
]);
export type Ask = z.infer<typeof askSchema>;

const whoSchema = z.object({ userId: z.string(), clinicId: z.string(), membershipId: z.string() });
const who = whoSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const scope: Scope = scopeOf({ kind: 'staff', roles: ['THERAPIST'], name: 'Bench', ...who });

/** The same transaction, telling of each statement. */
const watched = (tx: Tx, tell: (statement: pg.QueryConfig) => void): Tx => {
  const query: Tx['pg']['query'] = new Proxy(tx.pg.query, {
    apply: (target, _self, input: [pg.QueryConfig]) => {
      tell(input[0]);
      return Reflect.apply(target, tx.pg, input);
    },
  });
  return { scope: tx.scope, pg: { query }, db: tx.db };
};

const asked = (of: WorklistScope) => ({
  ...{ membershipId: who.membershipId, scope: of, now: new Date().toISOString() },
});

async function read(of: WorklistScope) {
  let statements = 0;
  const [started, before] = [performance.now(), process.cpuUsage()];
  const { rows } = await inScope(scope, (tx) =>
    getWorklist(
      watched(tx, () => (statements += 1)),
      asked(of),
    ),
  );
  const [wallMs, cpu] = [performance.now() - started, process.cpuUsage(before)];
  // Ids differ from database to database; what is told of everyone must not.
  const told = rows.map(({ name, group, marks, sessions, worst }) => [name, group, marks, sessions, worst]);
  const digest = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  return { wallMs, cpuMs: (cpu.user + cpu.system) / 1_000, statements, rows: rows.length, digest };
}

/** The plan that the prepared statement runs by on this connection, run once more under EXPLAIN. */
const explain = (of: WorklistScope) =>
  inScope(scope, async (tx) => {
    const statements: pg.QueryConfig[] = [];
    await getWorklist(
      watched(tx, (statement) => statements.push(statement)),
      asked(of),
    );
    const plans: unknown[] = [];
    for (const { name, values = [] } of statements) {
      const literals = values.map((value: unknown) =>
        value === null ? 'null' : pg.escapeLiteral(String(value)),
      );
      const { rows } = await tx.pg.query<{ 'QUERY PLAN': unknown[] }>(
        `explain (analyze, buffers, timing off, format json) execute ${pg.escapeIdentifier(name ?? '')}(${literals.join(', ')})`,
      );
      plans.push(...(rows[0]?.['QUERY PLAN'] ?? []));
    }
    return plans;
  });

const answer = (ask: Ask): Promise<unknown> => {
  switch (ask.kind) {
    case 'read':
      return read(ask.scope);
    case 'explain':
      return explain(ask.scope);
    case 'check':
      return inScope(scope, (tx) => checkTallies(tx, ask.patientIds));
  }
};

process.on('message', (message) => {
  answer(askSchema.parse(message)).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.send?.({ value: 'ready' });
