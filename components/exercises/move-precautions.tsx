import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import { reasonsAgainst } from '@/lib/exercises/rules';
import type { MoveTag } from '@/lib/exercises/types';

/** What the move asks of a body, of which leg, and why it warns in a plan where a condition is recorded. */
export function MovePrecautions({ tags }: { readonly tags: readonly MoveTag[] }) {
  const t = useTranslations('exercises.move');
  return (
    <section>
      <GroundHeading note={tags.length > 0 ? t('precautionsNote', { count: tags.length }) : undefined}>
        {t('precautions')}
      </GroundHeading>
      {tags.length === 0 ? (
        <p className="none">{t('noPrecautions')}</p>
      ) : (
        <ul className="tg">
          {tags.map((tag) => (
            <Precaution key={`${tag.tag} ${tag.leg}`} tag={tag} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Balance and the low back are the whole person's, whichever leg is treated. */
const placeOf = ({ tag, leg }: MoveTag) => (tag === 'B' || tag === 'L' ? 'body' : leg);

function Precaution({ tag }: { readonly tag: MoveTag }) {
  const t = useTranslations('exercises');
  const condition = useTranslations('patients.condition');
  const leg = t(`leg.${placeOf(tag)}`);
  const reasons = reasonsAgainst(tag);
  return (
    <li>
      <span className="wm">
        <Icon of={TriangleAlert} small />
        {t(`tag.${tag.tag}`)}
      </span>
      <p>
        {t(tag.loaded ? 'move.carrying' : 'move.leg', { leg })}
        {reasons.length === 0 && ` ${t('move.warnsOfNone')}`}
      </p>
      {reasons.length > 0 && (
        <dl>
          {reasons.map((reason) => (
            <div key={reason.reasonCode}>
              <dt>{condition(reason.condition)}</dt>
              <dd>{t(`reason.${reason.reasonCode}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
