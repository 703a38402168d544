import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { EmptyState } from '@/components/ui/empty-state';
import { GroundHeading } from '@/components/ui/ground-heading';
import { containsWords } from '@/lib/exercises/rules';
import { ownMoveHref } from '@/lib/exercises/schema';
import type { OwnMove } from '@/lib/exercises/types';

/** The clinic's own moves below the library's. Archived ones come last and say so. */
export function OwnShelf({ moves, q }: { readonly moves: readonly OwnMove[]; readonly q: string }) {
  const t = useTranslations('exercises');
  const found = moves.filter(({ name, otherNames, region }) =>
    containsWords([name, ...otherNames, t(`region.${region}`)], q),
  );
  if (q !== '' && found.length === 0) return null;
  const inOrder = [...found.filter((move) => !move.isArchived), ...found.filter((move) => move.isArchived)];
  return (
    <section className="grp" aria-labelledby="shelf-own">
      <GroundHeading id="shelf-own" note={t('library.moves', { count: found.length })}>
        {t('group.own')}
      </GroundHeading>
      {found.length === 0 && <EmptyState what={t('own.empty')} why={t('own.emptyNext')} next={null} />}
      <ul className="grid">
        {inOrder.map((move) => (
          <li key={move.id}>
            <OwnCard move={move} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnCard({ move }: { readonly move: OwnMove }) {
  const t = useTranslations('exercises');
  const about = [t(`region.${move.region}`), t(`position.${move.position}`)];
  return (
    <Link className="mv" href={ownMoveHref(move.id)}>
      <FigureImage figure={move.figure} side="right" alt="" className="fig" />
      <b>{move.name}</b>
      <span className="m">{about.join(', ')}</span>
      {move.isArchived && <span className="wm">{t('own.archivedShort')}</span>}
    </Link>
  );
}
