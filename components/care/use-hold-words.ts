import { useFormatter, useTranslations } from 'next-intl';
import type { OpenAlert } from '@/lib/care/types/worklist';
import { useProblem } from './problem';

type Held = Pick<OpenAlert, 'tier' | 'holds' | 'isNamed' | 'held' | 'felt'>;

/** What an open alert holds, and where it was felt, in sentences: "On hold: Lunge, right." "Felt: Front of the knee, right." */
export function useHoldWords(): (alert: Held) => string[] {
  const t = useTranslations('alerts');
  const common = useTranslations('common');
  const format = useFormatter();
  const place = useProblem();
  return ({ tier, holds, isNamed, held, felt }) => {
    const moves = held.map(({ move, side }) => t('hold.side', { move, side: common(side).toLowerCase() }));
    const count = new Set(held.map(({ move }) => move)).size;
    const told = () => {
      if (tier !== 'RED') return t(`told.${tier}`);
      if (!holds || held.length === 0) return t('told.N');
      return isNamed ? t('hold.named', { list: format.list(moves) }) : t('hold.unsure', { count });
    };
    const places = felt.flatMap(({ site, side }) => place(site, side) ?? (side === null ? [] : common(side)));
    return places.length === 0 ? [told()] : [told(), t('hold.felt', { list: places.join('; ') })];
  };
}
