import { newId } from '@/lib/db/id';
import type { BuiltPlan } from './plans';

interface SessionOptions {
  /** ISO 8601 with offset; the session lasts ten minutes. */
  readonly startedAt: string;
  /** How many of the plan's units were held, from the first: two for each side of `buildPlan`'s routine. */
  readonly units?: number;
  readonly [key: string]: unknown;
}

/** A session as the phone sends it: 30 s of every unit, pain 1, 2 and 1, unless said otherwise. */
export function loggedSessionOf(plan: BuiltPlan, { startedAt, units = Infinity, ...rest }: SessionOptions) {
  const asked = plan.items.flatMap(({ sides }) =>
    sides.flatMap(({ id }) => [1, 2].map((rep) => ({ itemSideId: id, rep }))),
  );
  const holds = asked.slice(0, units).map(({ itemSideId, rep }) => ({
    ...{ id: newId(), itemSideId, set: 1, rep, startedAt, seconds: 30, source: 'timed' },
  }));
  return {
    ...{ id: newId(), planVersionId: plan.versionId, timeZone: 'Europe/Berlin', startedAt },
    ...{ endedAt: new Date(Date.parse(startedAt) + 600_000).toISOString(), holds, note: null },
    ...{ painBefore: 1, painWorst: 2, painAfter: 1 },
    ...rest,
  };
}
