import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import type { Move } from '@/lib/exercises/types';

/** The steps, word for word as the patient's phone shows them. */
export function MoveSteps({ move }: { readonly move: Move }) {
  const t = useTranslations('exercises.move');
  return (
    <section>
      <GroundHeading note={t('revision', { revision: move.revision })}>{t('steps')}</GroundHeading>
      <ol className="how">
        {move.steps.map((step, index) => (
          <li key={step}>
            <span aria-hidden="true">{index + 1}</span>
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What to remind of, what to watch for, and where the pull belongs. */
export function MoveWords({ move }: { readonly move: Move }) {
  const t = useTranslations('exercises.move');
  return (
    <>
      <div className="dn">
        <Lines title={t('cues')} lines={move.cues} />
        <Lines title={t('mistakes')} lines={move.mistakes} />
      </div>
      <div className="dn">
        <Lines title={t('felt')} lines={[move.felt]} />
        <MoveBody move={move} />
      </div>
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <GroundHeading>{title}</GroundHeading>
      <ul className="how plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function MoveBody({ move }: { readonly move: Move }) {
  const t = useTranslations('exercises');
  return (
    <section>
      <GroundHeading>{t('move.muscles')}</GroundHeading>
      <ul className="how plain">
        {move.muscles.map((muscle) => (
          <li key={muscle}>{t(`muscle.${muscle}`)}</li>
        ))}
        {move.alsoCounts.map((muscle) => (
          <li key={muscle}>{t('move.counts', { muscle: t(`muscle.${muscle}`) })}</li>
        ))}
      </ul>
    </section>
  );
}
