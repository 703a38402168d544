import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { NewPatientView } from '@/components/patients/new-patient-view';
import { loadNewPatient } from '@/lib/patients/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.new');
  return { title: t('title') };
}

export default async function NewPatientPage() {
  const view = await loadNewPatient();
  const { accounts, patients } = await getMessages();
  const { new: texts, condition, site, side, surgery } = patients;
  return (
    <NextIntlClientProvider
      messages={{
        accounts: { form: accounts.form },
        patients: { new: texts, condition, site, side, surgery },
      }}
    >
      <NewPatientView {...view} />
    </NextIntlClientProvider>
  );
}
