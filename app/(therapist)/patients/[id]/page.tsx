import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { PatientView } from '@/components/care/patient-view';
import { loadPatientPage } from '@/lib/care/loaders';

interface PatientPageProps {
  readonly params: Promise<{ id: string }>;
}

/** The tab names no patient: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('care.patient');
  return { title: t('pageTitle') };
}

export default async function PatientPage({ params }: PatientPageProps) {
  const { page, now } = await loadPatientPage((await params).id);
  const { accounts, alerts, common, care } = await getMessages();
  return (
    <NextIntlClientProvider
      messages={{
        accounts: { form: accounts.form },
        ...{ alerts, common },
        care: { live: care.live, planAct: care.planAct, takeOver: care.takeOver },
      }}
    >
      <PatientView page={page} now={now} />
    </NextIntlClientProvider>
  );
}
