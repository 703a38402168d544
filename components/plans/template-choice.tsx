import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import { LinkButton } from '@/components/ui/link-button';

export interface TemplateOffer {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly moves: readonly string[];
}

/** What a new plan starts from: a ready one, or nothing. */
export function TemplateChoice({
  patientId,
  templates,
}: {
  readonly patientId: string;
  readonly templates: readonly TemplateOffer[];
}) {
  const t = useTranslations('plans.choice');
  const href = (template: string) => `/patients/${patientId}/plans/new?template=${template}`;
  return (
    <div className="offers">
      <GroundHeading note={t('note')}>{t('title')}</GroundHeading>
      <ul>
        {templates.map(({ id, title, summary, source, moves }, index) => (
          <li key={id}>
            <div>
              <h3>{title}</h3>
              <p>{summary}</p>
              <p className="quiet small">{moves.join(' · ')}</p>
              <p className="quiet small">{source}</p>
            </div>
            <LinkButton
              href={href(id)}
              variant={index === 0 ? 'primary' : 'plain'}
              label={t('startWith', { title })}
            >
              {t('start')}
            </LinkButton>
          </li>
        ))}
        <li>
          <div>
            <h3>{t('empty')}</h3>
            <p>{t('emptyWhy')}</p>
          </div>
          <LinkButton href={href('empty')} label={t('startWith', { title: t('empty') })}>
            {t('start')}
          </LinkButton>
        </li>
      </ul>
    </div>
  );
}
