import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { EditPatientView } from '@/components/patients/edit-patient-view';
import { loadPatientRecord } from '@/lib/patients/loaders';

/** The tab names no patient: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.new');
  return { title: t('editPageTitle') };
}

export default async function EditPatientPage({ params }: { params: Promise<{ id: string }> }) {
  const view = await loadPatientRecord((await params).id);
  const { accounts, patients } = await getMessages();
  const { new: texts, condition, site, side, surgery } = patients;
  return (
    <NextIntlClientProvider
      messages={{
        accounts: { form: accounts.form },
        patients: { new: texts, condition, site, side, surgery },
      }}
    >
      <EditPatientView {...view} />
    </NextIntlClientProvider>
  );
}
