import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { InviteCard } from '@/components/patients/invite-card';
import { PageHeader } from '@/components/ui/page-header';
import { loadInvitable } from '@/lib/patients/loaders';

/** The tab names no patient: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.invite');
  return { title: t('pageTitle') };
}

export default async function InvitePage({ params }: { params: Promise<{ id: string }> }) {
  const patient = await loadInvitable((await params).id);
  const t = await getTranslations('patients.invite');
  const { patients } = await getMessages();
  return (
    <main className="page">
      <PageHeader
        title={t('title', { name: patient.name })}
        back={{ href: `/patients/${patient.id}`, label: t('back', { name: patient.name }) }}
        facts={t('lead')}
      />
      <NextIntlClientProvider messages={{ patients: { invite: patients.invite } }}>
        <InviteCard patientId={patient.id} />
      </NextIntlClientProvider>
    </main>
  );
}
