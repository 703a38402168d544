import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { Icon } from '@/components/ui/icon';
import { moveHref } from '@/lib/exercises/schema';
import type { Move, PrecautionTag } from '@/lib/exercises/types';

/** What a therapist looks for first when skimming; the rest stands on the move's own page. */
const isSaidFirst = (tag: PrecautionTag): tag is 'K' | 'D' => tag === 'K' || tag === 'D';

/** One move in the library: its figure, how it lies, and what to think of first. */
export function MoveCard({ move }: { readonly move: Move }) {
  const t = useTranslations('exercises');
  const about = [
    t(`position.${move.position}`),
    ...move.equipment.map((thing) => t(`equipment.${thing}`)),
    ...(move.sided === 'both' ? [t('library.bothAtOnce')] : []),
  ];
  const warned = move.tags
    .filter(({ leg }) => leg !== 'other')
    .map(({ tag }) => tag)
    .filter(isSaidFirst);
  return (
    <Link className="mv" href={moveHref(move.id)}>
      <FigureImage figure={move.figure} side="right" alt="" className="fig" />
      <b>{move.name}</b>
      <span className="m">{about.join(', ')}</span>
      {move.figure === null && <span className="m">{t('library.notDrawn')}</span>}
      {warned.length > 0 && (
        <span className="wm">
          <Icon of={TriangleAlert} small />
          {warned.map((tag) => t(`tagShort.${tag}`)).join(', ')}
        </span>
      )}
    </Link>
  );
}
