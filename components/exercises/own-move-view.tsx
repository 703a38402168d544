import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { MOVES } from '@/lib/exercises/content';
import type { Move, OwnMove } from '@/lib/exercises/types';
import { ArchiveButton } from './own-move-archive';
import { OwnMoveForm } from './own-move-form';
import { EMPTY_MOVE, valuesOf } from './own-move-values';

const FIGURES = MOVES.flatMap(({ figure, name }) =>
  figure === null ? [] : [{ value: figure, label: name }],
);

/** A new own move, empty or from a copy. */
export function NewMoveView({ from }: { readonly from: Move | OwnMove | null }) {
  const t = useTranslations('exercises.own');
  return (
    <main className="page own-move-page">
      <PageHeader
        back={{ href: '/library', label: t('back') }}
        eyebrow={from === null ? t('eyebrow') : t('copyOf', { name: from.name })}
        title={t('newTitle')}
      />
      <OwnMoveForm saved={null} values={from === null ? EMPTY_MOVE : valuesOf(from)} figures={FIGURES} />
    </main>
  );
}

interface OwnMoveViewProps {
  readonly move: OwnMove & { readonly plans: number };
  readonly isSaved: boolean;
}

/** One of the clinic's own moves: what it says, to be changed where it stands. */
export function OwnMoveView({ move, isSaved }: OwnMoveViewProps) {
  const t = useTranslations('exercises.own');
  const { id, revision, name, plans, isArchived } = move;
  return (
    <main className="page own-move-page">
      <PageHeader
        back={{ href: '/library', label: t('back') }}
        eyebrow={t('eyebrow')}
        title={name}
        facts={
          <>
            <span>{t('revision', { revision })}</span>
            <span>{t('plans', { count: plans })}</span>
          </>
        }
        actions={
          <>
            <LinkButton href={`/library/own/new?from=${id}`}>{t('copy')}</LinkButton>
            <ArchiveButton exerciseId={id} isArchived={isArchived} />
          </>
        }
      />
      {isArchived && <Callout tone="plain" title={t('archived')} />}
      {isSaved && <Callout tone="plain" title={t('saved', { revision })} />}
      {/* Another revision is another form: what was typed into an older one does not stay in it. */}
      <OwnMoveForm key={revision} saved={{ id, revision }} values={valuesOf(move)} figures={FIGURES} />
    </main>
  );
}
