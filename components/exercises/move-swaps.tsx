import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { GroundHeading } from '@/components/ui/ground-heading';
import { moveHref } from '@/lib/exercises/schema';
import type { Move } from '@/lib/exercises/types';

export interface Swaps {
  readonly easier: Move | null;
  readonly harder: Move | null;
}

/** Moves for the same muscle that ask less or more. */
export function MoveSwaps({ easier, harder }: Swaps) {
  const t = useTranslations('exercises.move');
  const hasSwap = easier !== null || harder !== null;
  return (
    <section>
      <GroundHeading note={hasSwap ? t('swapsNote') : undefined}>{t('swaps')}</GroundHeading>
      {hasSwap ? (
        <ul className="ez">
          {easier && <Swap move={easier} how={t('easier')} />}
          {harder && <Swap move={harder} how={t('harder')} />}
        </ul>
      ) : (
        <p className="none">{t('noSwaps')}</p>
      )}
    </section>
  );
}

function Swap({ move, how }: { readonly move: Move; readonly how: string }) {
  return (
    <li>
      <Link href={moveHref(move.id)}>
        <FigureImage figure={move.figure} side="right" alt="" className="fig" />
        <b>{move.name}</b>
        <span>{how}</span>
      </Link>
    </li>
  );
}
