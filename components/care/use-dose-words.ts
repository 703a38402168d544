import { useTranslations } from 'next-intl';
import type { ItemKind, PlanItemSide } from '@/lib/plans/types';

/** A dose in words: the work of a side, and what stands round it. */
export function useDoseWords() {
  const t = useTranslations('care.patient');
  return {
    dose: (kind: ItemKind, { sets, reps, holdSeconds }: PlanItemSide): string =>
      kind === 'hold'
        ? t('dose.hold', { sets, reps, seconds: holdSeconds ?? 0 })
        : t('dose.reps', { sets, reps }),
    more: (kind: ItemKind, side: PlanItemSide): string => {
      const { holdSeconds, tempo, loadKg, band, effort } = side;
      const parts = [
        kind === 'reps' && holdSeconds !== null && t('prescribed.holdTop', { seconds: holdSeconds }),
        side.reps > 1 && side.restSeconds > 0 && t('prescribed.rest', { seconds: side.restSeconds }),
        side.sets > 1 && t('prescribed.setRest', { seconds: side.setRestSeconds }),
        tempo !== null && t('prescribed.tempo', { tempo }),
        loadKg !== null && t('prescribed.load', { kg: loadKg }),
        band !== null && t('prescribed.band', { band }),
        effort !== null && t('prescribed.effort', { effort }),
        side.stepDownApproved && t('prescribed.stepDown'),
      ];
      return parts.filter((part) => part !== false).join(', ');
    },
  };
}
