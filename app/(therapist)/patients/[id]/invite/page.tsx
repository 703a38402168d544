import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { InviteView } from '@/components/patients/invite-view';
import { loadInvitable } from '@/lib/patients/loaders';

/** The tab names no patient: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.invite');
  return { title: t('pageTitle') };
}

export default async function InvitePage({ params }: { params: Promise<{ id: string }> }) {
  const patient = await loadInvitable((await params).id);
  const { care, patients } = await getMessages();
  const { invite, devices } = patients;
  return (
    <NextIntlClientProvider messages={{ patients: { invite, devices }, care: { live: care.live } }}>
      <InviteView patient={patient} />
    </NextIntlClientProvider>
  );
}
