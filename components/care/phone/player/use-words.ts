import { useTranslations } from 'next-intl';
import type { PhoneItem, PhonePlan, PhoneSide } from '@/lib/sessions/rules/phone-plan';
import type { PlayerView } from '@/lib/sessions/rules/player-view';

export const sideOf = (item: PhoneItem, itemSideId: string): PhoneSide | undefined =>
  item.sides.find((side) => side.itemSideId === itemSideId);

/** Sentences that several screens of the player say. */
export function useWords() {
  const t = useTranslations('sessions.player');
  return {
    /** "2 times, 30 seconds", or "3 sets of 10". */
    dose(item: PhoneItem, itemSideId: string): string {
      const side = sideOf(item, itemSideId);
      if (side === undefined) return '';
      const { sets, reps, holdSeconds } = side;
      if (item.kind === 'reps') return t('doseSets', { sets, reps });
      return t('doseHolds', { sets, reps, seconds: holdSeconds ?? 0 });
    },
    /** What comes after the step at hand. */
    next({ step, next }: PlayerView, plan: Pick<PhonePlan, 'items'>): string {
      if (next === null || step === null) return t('next.end');
      const name = plan.items.find(({ itemId }) => itemId === next.itemId)?.name ?? '';
      switch (next.type) {
        case 'rest':
          return t('next.rest', { seconds: next.seconds ?? 0 });
        case 'switch':
          return t(`next.switch.${next.side}`);
        case 'hold':
        case 'set':
          return t('next.again');
        case 'ready':
        case 'change':
          return t('next.move', { name });
      }
    },
    /** "Rep 1 of 2", with the set where there are several. */
    place(
      { type, set, rep, ofSets, ofReps }: NonNullable<PlayerView['step']>,
      kind: PhoneItem['kind'],
    ): string {
      if (kind === 'reps' || type === 'set') return t('setOf', { set, of: ofSets });
      if (ofSets > 1) return t('setRepOf', { set, ofSets, rep, of: ofReps });
      return t('repOf', { rep, of: ofReps });
    },
  };
}
