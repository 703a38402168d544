import { z } from 'zod';
import { endKept, startKept } from '../scripts/processes';
import type { Arranged } from './arrange';
import { planSchema, type Plan } from './plan';
import type { Ask } from './reader';
import type { Stand } from './stand';

export type ReadScope = 'mine' | 'clinic';

const readSchema = z.object({
  ...{ wallMs: z.number(), cpuMs: z.number(), statements: z.number(), rows: z.number() },
  digest: z.string(),
});
export type Read = z.output<typeof readSchema>;

/** One process that reads one database as the app does. */
export interface Reader {
  read(scope: ReadScope): Promise<Read>;
  /** The plan of the read's heaviest statement, as it runs on that connection by now. */
  explain(scope: ReadScope): Promise<Plan>;
  /** Counts the days of some patients again; see `checkTallies`. */
  check(patientIds: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

const answerSchema = z.union([z.object({ value: z.unknown() }), z.object({ error: z.string() })]);

export async function openReader(stand: Stand, { database, therapist }: Arranged): Promise<Reader> {
  const { userId, clinicId, membershipId } = therapist;
  const child = startKept(
    process.execPath,
    [
      ...['--conditions=react-server', '--import', 'tsx', 'bench/reader.ts'],
      JSON.stringify({ userId, clinicId, membershipId }),
    ],
    { env: stand.env(database), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const next = () =>
    new Promise<unknown>((done, fail) => {
      const gone = () => fail(new Error('the reader ended'));
      child.once('exit', gone);
      child.once('message', (message) => {
        child.removeListener('exit', gone);
        const answer = answerSchema.parse(message);
        if ('error' in answer) fail(new Error(answer.error));
        else done(answer.value);
      });
    });
  await next();
  const ask = (what: Ask) => {
    const answer = next();
    child.send(what);
    return answer;
  };
  return {
    read: async (scope) => readSchema.parse(await ask({ kind: 'read', scope })),
    explain: async (scope) => {
      const plans = z.array(planSchema).parse(await ask({ kind: 'explain', scope }));
      const [heaviest] = plans.sort((a, b) => b['Execution Time'] - a['Execution Time']);
      if (!heaviest) throw new Error('the read asked nothing');
      return heaviest;
    },
    check: async (patientIds) => z.number().parse(await ask({ kind: 'check', patientIds: [...patientIds] })),
    close: () => endKept(child),
  };
}
