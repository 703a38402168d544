import { getTranslations } from 'next-intl/server';
import { Callout } from '@/components/ui/callout';
import { GroundHeading } from '@/components/ui/ground-heading';
import { PageHeader } from '@/components/ui/page-header';
import { listLanguages } from './languages';
import { NewPatientForm } from './new-patient-form';

interface NewPatientViewProps {
  readonly zone: string;
  readonly zones: readonly string[];
  readonly ready: boolean;
  readonly emergencyNumber: string | null;
  readonly urgentCareNumber: string | null;
}

/** A new patient, with what comes after beside the form. */
export async function NewPatientView({ zone, zones, ready, ...numbers }: NewPatientViewProps) {
  const t = await getTranslations('patients.new');
  return (
    <main className="add-patient">
      <PageHeader title={t('title')} back={{ href: '/patients', label: t('back') }} />
      <div className="cols">
        <div>
          <ol className="steps" aria-label={t('steps.label')}>
            {(['who', 'plan', 'phone'] as const).map((step, index) => (
              <li
                key={step}
                className={index === 0 ? 'on' : undefined}
                aria-current={index === 0 ? 'step' : undefined}
              >
                <i>{index + 1}</i>
                {t(`steps.${step}`)}
              </li>
            ))}
          </ol>
          <NewPatientForm zone={zone} zones={zones} languages={await listLanguages()} />
        </div>
        <aside className="sheet next-steps">
          <GroundHeading>{t('next.title')}</GroundHeading>
          <ul>
            <li>{t('next.scan')}</li>
            <li>{t('next.button')}</li>
            {ready && (
              <li>
                {t('next.numbers', {
                  emergency: numbers.emergencyNumber ?? '',
                  urgent: numbers.urgentCareNumber ?? '',
                })}
              </li>
            )}
          </ul>
          {!ready && <Callout tone="amber" title={t('next.missing')} />}
        </aside>
      </div>
    </main>
  );
}
