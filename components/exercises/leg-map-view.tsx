import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MUSCLE_PATCHES } from '@/components/figure/leg-map';
import { GroundHeading } from '@/components/ui/ground-heading';
import { PageHeader } from '@/components/ui/page-header';
import type { MovesForMuscle } from '@/lib/exercises/rules';
import { mapHref } from '@/lib/exercises/schema';
import type { Move, Muscle } from '@/lib/exercises/types';
import { LegMap, MuscleList } from './leg-map';
import { MoveCard } from './move-card';

interface LegMapViewProps {
  readonly muscle: Muscle;
  /** What it pulls on, the nearest first. */
  readonly pullsOn: readonly Muscle[];
  readonly moves: MovesForMuscle;
}

/** The line from hip to toe on a drawing: a muscle, what it does to the others, and what helps it. */
export function LegMapView({ muscle, pullsOn, moves }: LegMapViewProps) {
  const t = useTranslations('exercises.map');
  return (
    <main className="page library">
      <PageHeader
        back={{ href: '/library', label: t('back') }}
        eyebrow={t('eyebrow')}
        title={t('title')}
        facts={<span>{t('choose')}</span>}
      />
      <div className="leg-map-page">
        <LegMap chosen={muscle} />
        <About muscle={muscle} pullsOn={pullsOn} />
        <MuscleList chosen={muscle} />
      </div>
      <Helps heading={t('loosen')} moves={moves.loosen} none={t('noneLoosen')} />
      <Helps heading={t('strengthen')} moves={moves.strengthen} none={t('noneStrengthen')} />
      {moves.afterSurgery.length > 0 && (
        <Helps heading={t('surgery')} moves={moves.afterSurgery} none={null} />
      )}
    </main>
  );
}

function About({ muscle, pullsOn }: Pick<LegMapViewProps, 'muscle' | 'pullsOn'>) {
  const t = useTranslations('exercises');
  const isDrawn = MUSCLE_PATCHES.some((patch) => patch.muscle === muscle);
  return (
    <section className="about" aria-labelledby="muscle-name" aria-live="polite">
      <h2 className="h2" id="muscle-name">
        {t(`muscle.${muscle}`)}
      </h2>
      {!isDrawn && <p className="small">{t('map.above')}</p>}
      <p>{t(`map.link.${muscle}.does`)}</p>
      <p>{t(`map.link.${muscle}.short`)}</p>
      <h3>{t('map.pulls')}</h3>
      <ul className="pulls">
        {pullsOn.map((other) => (
          <li key={other}>
            <Link href={mapHref(other)} scroll={false}>
              {t(`muscle.${other}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="small">{t('map.source')}</p>
    </section>
  );
}

interface HelpsProps {
  readonly heading: string;
  readonly moves: readonly Move[];
  /** Said where there is none. */
  readonly none: string | null;
}

function Helps({ heading, moves, none }: HelpsProps) {
  const t = useTranslations('exercises.map');
  return (
    <section className="grp" aria-label={heading}>
      <GroundHeading note={t('moves', { count: moves.length })}>{heading}</GroundHeading>
      {moves.length === 0 && <p className="small">{none}</p>}
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
