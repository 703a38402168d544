import type { TimelineStep } from '@/lib/plans/rules/timeline';
import type { PhoneItem } from '@/lib/sessions/rules/phone-plan';
import type { PlayerWish } from '@/lib/sessions/rules/player-types';
import type { PlayerView } from '@/lib/sessions/rules/player-view';

/** Id of the heading of whatever screen a session shows. */
export const SESSION_HEADING = 'session-heading';

/** What every screen of the player is given. */
export interface PlayerScreenProps {
  readonly view: PlayerView;
  /** The step at hand, and the move that it belongs to. */
  readonly step: TimelineStep;
  readonly item: PhoneItem;
  readonly act: (...wishes: readonly PlayerWish[]) => void;
}

/** Whole seconds as a countdown shows them: 30 at the start, 1 in the last second. */
export const shownSeconds = (ms: number): number => Math.ceil(ms / 1000);
