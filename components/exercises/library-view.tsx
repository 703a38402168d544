import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { GroundHeading } from '@/components/ui/ground-heading';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { containsWords } from '@/lib/exercises/rules';
import { libraryHref, type LibraryQuery } from '@/lib/exercises/schema';
import { MOVE_GROUPS, type Move, type MoveGroup, type OwnMove } from '@/lib/exercises/types';
import { LibrarySearch, LibraryTools } from './library-tools';
import { MoveCard } from './move-card';
import { OwnShelf } from './own-shelf';
import { useMoveWords } from './move-words';

interface LibraryViewProps {
  /** The whole library in its order. */
  readonly moves: readonly Move[];
  /** The clinic's own, archived ones too. */
  readonly own: readonly OwnMove[];
  readonly query: LibraryQuery;
}

/** Every move as a figure, hip to toe; the address says which are shown. */
export function LibraryView({ moves, own, query }: LibraryViewProps) {
  const t = useTranslations('exercises.library');
  const map = useTranslations('exercises.map');
  const ownWord = useTranslations('exercises.own');
  const wordsOf = useMoveWords();
  const found = moves.filter((move) => containsWords(wordsOf(move), query.q));
  const shelves = MOVE_GROUPS.filter((group) => query.group === null || query.group === group)
    .map((group) => ({ group, moves: found.filter((move) => move.group === group) }))
    .filter((shelf) => shelf.moves.length > 0);
  const shown = shelves.reduce((sum, shelf) => sum + shelf.moves.length, 0);
  const drawn = moves.filter(({ figure }) => figure !== null).length;
  return (
    <main className="page library">
      <PageHeader
        eyebrow={t('eyebrow')}
        title={
          shown === moves.length
            ? t('title', { count: moves.length, drawn })
            : t('titleFound', { found: shown, count: moves.length })
        }
        actions={
          <>
            <LinkButton href="/library/map">{map('open')}</LinkButton>
            <LinkButton href="/library/own/new">{ownWord('new')}</LinkButton>
            <LibrarySearch query={query} />
          </>
        }
      />
      <LibraryTools query={query} found={found} />
      {shelves.map((shelf) => (
        <Shelf key={shelf.group} {...shelf} />
      ))}
      {query.group === null && <OwnShelf moves={own} q={query.q} />}
      {shown === 0 && <NothingFound query={query} elsewhere={found.length} />}
    </main>
  );
}

function Shelf({ group, moves }: { readonly group: MoveGroup; readonly moves: readonly Move[] }) {
  const t = useTranslations('exercises');
  const isHeld = moves.every(({ kind }) => kind === 'hold');
  const count = moves.length;
  return (
    <section className="grp" aria-labelledby={`shelf-${group}`}>
      <GroundHeading
        id={`shelf-${group}`}
        note={isHeld ? t('library.stretches', { count }) : t('library.moves', { count })}
      >
        {t(`group.${group}`)}
      </GroundHeading>
      <ul className="grid">
        {moves.map((move) => (
          <li key={move.id}>
            <MoveCard move={move} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NothingFoundProps {
  readonly query: LibraryQuery;
  /** How many moves of other groups have the words. */
  readonly elsewhere: number;
}

function NothingFound({ query: { q, group }, elsewhere }: NothingFoundProps) {
  const t = useTranslations('exercises');
  return (
    <EmptyState
      what={t('library.empty')}
      why={
        group === null
          ? t('library.emptyWhy', { q })
          : t('library.emptyGroup', { q, group: t(`group.${group}`) })
      }
      next={
        elsewhere > 0 ? (
          <LinkButton href={libraryHref({ q, group: null })}>{t('library.everywhere')}</LinkButton>
        ) : (
          <LinkButton href="/library">{t('library.clear')}</LinkButton>
        )
      }
    />
  );
}
