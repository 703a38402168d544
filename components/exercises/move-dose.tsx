import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import type { Move } from '@/lib/exercises/types';

/** What the move starts at in a plan, and how well that is sourced. */
export function MoveDose({ move }: { readonly move: Move }) {
  const t = useTranslations('exercises.move');
  const { restSeconds, setRestSeconds, sets, effort } = move.dose;
  const rests = [
    ...(restSeconds > 0 ? [t('restBetween', { seconds: restSeconds })] : []),
    ...(sets > 1 && setRestSeconds > 0 ? [t('restSets', { seconds: setRestSeconds })] : []),
  ];
  return (
    <section>
      <GroundHeading note={t('doseNote')}>{t('dose')}</GroundHeading>
      <dl className="facts-list n">
        <dt>{t('startsAt')}</dt>
        <dd>
          <b>
            <DoseWords move={move} />
          </b>
          {move.sided === 'unilateral' && ` ${t('eachSide')}`}
        </dd>
        {rests.length > 0 && (
          <>
            <dt>{t('rest')}</dt>
            <dd>{rests.join(', ')}</dd>
          </>
        )}
        {effort !== null && (
          <>
            <dt>{t('effort')}</dt>
            <dd>{t('effortOf', { effort })}</dd>
          </>
        )}
        <dt>{t('source')}</dt>
        <dd>
          {t(`sourcing.${move.sourcing}`)}
          {move.sourcing === 'to_check' && (
            <>
              {' '}
              <span className="wm">
                <Icon of={TriangleAlert} small />
                {t('toCheck')}
              </span>
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}

function DoseWords({ move: { dose, kind } }: { readonly move: Pick<Move, 'dose' | 'kind'> }) {
  const t = useTranslations('exercises.move');
  const { sets, reps, holdSeconds: seconds } = dose;
  if (seconds === null) return t('sets', { sets, reps });
  return t(kind === 'hold' ? 'holds' : 'setsHeld', { sets, reps, seconds });
}
