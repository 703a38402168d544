import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LegDrawing } from '@/components/figure/leg-drawing';
import { LEG_VIEWS, MUSCLE_PATCHES, type LegView, type MusclePatch } from '@/components/figure/leg-map';
import { mapHref } from '@/lib/exercises/schema';
import { MUSCLES, type Muscle } from '@/lib/exercises/types';

interface LegMapProps {
  readonly chosen: Muscle;
}

/** The leg from three sides. The names beside it say and do the same; a press on a muscle is a shorter way. */
export function LegMap({ chosen }: LegMapProps) {
  const t = useTranslations('exercises');
  return (
    <div className="leg-map">
      {LEG_VIEWS.map((view) => (
        <figure key={view}>
          <svg viewBox="-2 -6 78 398" aria-hidden="true">
            <LegDrawing view={view} />
            {patchesOf(view, chosen).map((patch, index) => (
              <Patch key={index} patch={patch} isChosen={patch.muscle === chosen} />
            ))}
          </svg>
          <figcaption>{t(`map.view.${view}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** The chosen one last, so that nothing lies over it. */
function patchesOf(view: LegView, chosen: Muscle): MusclePatch[] {
  const all = MUSCLE_PATCHES.filter((patch) => patch.view === view);
  return [...all.filter(({ muscle }) => muscle !== chosen), ...all.filter(({ muscle }) => muscle === chosen)];
}

function Patch({ patch, isChosen }: { readonly patch: MusclePatch; readonly isChosen: boolean }) {
  const kind = isChosen ? 'chosen' : patch.isDeep ? 'deep' : 'muscle';
  return (
    <Link href={mapHref(patch.muscle)} scroll={false} tabIndex={-1}>
      <path d={patch.d} className={kind} />
    </Link>
  );
}

/** The muscles by name, belly to toe. */
export function MuscleList({ chosen }: LegMapProps) {
  const t = useTranslations('exercises');
  return (
    <nav className="muscles" aria-label={t('map.muscles')}>
      {MUSCLES.map((muscle) => (
        <Link
          key={muscle}
          href={mapHref(muscle)}
          scroll={false}
          aria-current={muscle === chosen ? 'true' : undefined}
        >
          {t(`muscle.${muscle}`)}
        </Link>
      ))}
    </nav>
  );
}
