import { useTranslations } from 'next-intl';
import type { Move } from '@/lib/exercises/types';

/** Everything by which a move can be looked for, in the words that the screen shows. */
export function useMoveWords() {
  const t = useTranslations('exercises');
  return (move: Move): readonly string[] => [
    move.id,
    move.name,
    ...move.otherNames,
    t(`group.${move.group}`),
    t(`position.${move.position}`),
    ...[...move.muscles, ...move.alsoCounts].map((muscle) => t(`muscle.${muscle}`)),
    ...move.equipment.map((thing) => t(`equipment.${thing}`)),
  ];
}
