import { getTranslations } from 'next-intl/server';
import { Callout } from '@/components/ui/callout';
import { isolated } from '@/components/ui/isolated';
import { PageHeader } from '@/components/ui/page-header';
import { hasHelpNumbers } from '@/lib/clinics/rules';
import type { ClinicFacts } from '@/lib/clinics/types';
import { SettingsForm } from './settings-form';

/** How the clinic is called and reached. */
export async function SettingsView({ clinic, zones }: { clinic: ClinicFacts; zones: readonly string[] }) {
  const t = await getTranslations('clinics.settings');
  const settings = {
    ...{ name: clinic.name, zone: clinic.zone, phone: clinic.phone ?? '' },
    urgentCareNumber: clinic.urgentCareNumber ?? '',
    urgentCarePlace: clinic.urgentCarePlace ?? '',
    emergencyNumber: clinic.emergencyNumber ?? '',
  };
  return (
    <main className="clinic">
      <PageHeader title={t.rich('title', { name: clinic.name, ...isolated })} />
      {!hasHelpNumbers(clinic) && (
        <Callout tone="amber" title={t('missing')} className="c8">
          <p>{t('missingText')}</p>
        </Callout>
      )}
      <div className="c8">
        <SettingsForm settings={settings} zones={zones} />
      </div>
    </main>
  );
}
