import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Status } from '@/components/ui/status';
import type { Move } from '@/lib/exercises/types';
import { MoveDose } from './move-dose';
import { MoveFigures } from './move-figures';
import { MovePrecautions } from './move-precautions';
import { MoveSwaps, type Swaps } from './move-swaps';
import { MoveSteps, MoveWords } from './move-text';

/** One move: how it looks on each side, what the patient reads, what it starts at and what it warns of. */
export function MoveView({ move, easier, harder }: Swaps & { readonly move: Move }) {
  const t = useTranslations('exercises');
  const things = move.equipment.map((thing) => t(`equipment.${thing}`)).join(', ');
  return (
    <main className="move">
      <PageHeader
        title={move.name}
        back={{ href: '/library', label: t('move.back') }}
        actions={<LinkButton href={`/library/own/new?from=${move.id}`}>{t('own.copy')}</LinkButton>}
        facts={
          <>
            <span>{t(`group.${move.group}`)}</span>
            <span>{t(`position.${move.position}`)}</span>
            {things !== '' && <span className="cap">{things}</span>}
            <span>{t(move.sided === 'both' ? 'move.bothSides' : 'move.oneSide')}</span>
            <Status tone="plain">{t(`move.${move.kind}`, { id: move.id })}</Status>
            {move.otherNames.length > 0 && (
              <span className="quiet">{t('move.also', { names: move.otherNames.join(', ') })}</span>
            )}
          </>
        }
      />
      <div>
        <MoveFigures move={move} />
        <div className="dn">
          <MoveSteps move={move} />
          <MoveDose move={move} />
        </div>
        <MoveWords move={move} />
      </div>
      <aside className="rail">
        <MovePrecautions tags={move.tags} />
        <MoveSwaps easier={easier} harder={harder} />
      </aside>
    </main>
  );
}
