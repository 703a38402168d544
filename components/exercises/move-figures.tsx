import { useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { GroundHeading } from '@/components/ui/ground-heading';
import { SideBadge } from '@/components/ui/side-badge';
import type { Move } from '@/lib/exercises/types';

/** The figure of each side; a move of both sides at once has one. */
export function MoveFigures({ move }: { readonly move: Move }) {
  const t = useTranslations('exercises.move');
  const word = useTranslations('common');
  const sides = move.sided === 'both' ? (['both'] as const) : (['left', 'right'] as const);
  const isDrawn = move.figure !== null;
  return (
    <section>
      <GroundHeading note={isDrawn ? t('patch') : undefined}>
        {t(move.sided === 'both' ? 'figure' : 'sides')}
      </GroundHeading>
      {isDrawn ? (
        <div className="two">
          {sides.map((side) => (
            <figure key={side}>
              <FigureImage
                figure={move.figure}
                side={side}
                isForTherapist
                alt={t('pictured', { name: move.name, side })}
                className="fig"
              />
              <figcaption>
                <SideBadge side={side} text={word(side)} />
              </figcaption>
            </figure>
          ))}
        </div>
      ) : (
        <p className="none">{t('notDrawn')}</p>
      )}
    </section>
  );
}
