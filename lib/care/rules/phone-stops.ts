import type { FlagTier } from '@/lib/alerts/types';
import { bearingOf } from '@/lib/sessions/rules/under-stops';
import type { LoggedSession } from '@/lib/sessions/types';
import type { Today } from '../types/phone';

type Stop = Today['stops'][number];

/** What holds the whole plan, with what is known of why. */
export interface PlanStop extends Stop {
  readonly tier: Exclude<FlagTier, 'N'>;
}

const GRAVITY: Readonly<Record<PlanStop['tier'], number>> = { E1: 3, E2: 2, C: 1 };

const isGrave = (tier: string): tier is PlanStop['tier'] => Object.hasOwn(GRAVITY, tier);

/** A stop of a tier that this build does not know still holds: it is read as "talk to the clinic". */
const planStop = (stop: Stop): PlanStop => ({ ...stop, tier: isGrave(stop.tier) ? stop.tier : 'C' });

/** The gravest stop of the whole plan, the one whose sign is known first; null where nothing holds everything. */
export function gravestStop(stops: readonly Stop[]): PlanStop | null {
  const [gravest] = stops
    .filter(({ itemSideId }) => itemSideId === null)
    .map(planStop)
    .toSorted((a, b) => GRAVITY[b.tier] - GRAVITY[a.tier] || Number(!a.code) - Number(!b.code));
  return gravest ?? null;
}

/** True where a stop adds nothing to those known: the same side is held, for something as grave. */
export function isKnownStop(stop: Stop, known: readonly Stop[]): boolean {
  return known.some(
    ({ itemSideId, tier }) =>
      itemSideId === stop.itemSideId &&
      (itemSideId !== null || GRAVITY[planStop({ itemSideId, tier }).tier] >= GRAVITY[planStop(stop).tier]),
  );
}

/** The server tells the tier of a stop and not the sign; what this phone was told itself it still knows. */
export function withKnownSigns(stops: readonly Stop[], before: readonly Stop[]): Stop[] {
  return stops.map((stop) => {
    const known = before.find(
      ({ itemSideId, tier, code }) => code && itemSideId === stop.itemSideId && tier === stop.tier,
    );
    return stop.itemSideId === null && !stop.code && known?.code ? { ...stop, code: known.code } : stop;
  });
}

/** What the stops made of a session when it was done, as the server reads them: see `prescribedThen`. */
export function stopsThen(
  stops: readonly Stop[],
  session: Pick<LoggedSession, 'date' | 'startedAt' | 'endedAt'>,
) {
  const held = new Set<string>();
  const stoppedIn = new Set<string>();
  let isStopped = false;
  for (const { itemSideId, from, at } of stops) {
    if (from !== undefined && from > session.date) continue;
    const bearing = from && at ? bearingOf({ from, fromAt: at }, session) : 'before';
    if (bearing === 'after') continue;
    if (itemSideId === null) isStopped ||= bearing !== 'at_end';
    else (bearing === 'before' ? held : stoppedIn).add(itemSideId);
  }
  return { held, stoppedIn, isStopped };
}
