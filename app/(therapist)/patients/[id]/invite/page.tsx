import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { isolated } from '@/components/ui/isolated';
import { InviteCard } from '@/components/patients/invite-card';
import { PageHeader } from '@/components/ui/page-header';
import { loadInvitable } from '@/lib/patients/loaders';

export default async function InvitePage({ params }: { params: Promise<{ id: string }> }) {
  const patient = await loadInvitable((await params).id);
  const t = await getTranslations('patients.invite');
  const { patients } = await getMessages();
  return (
    <main className="page">
      <PageHeader
        title={t.rich('title', { name: patient.name, ...isolated })}
        back={{ href: `/patients/${patient.id}`, label: t.rich('back', { name: patient.name, ...isolated }) }}
        facts={t('lead')}
      />
      <NextIntlClientProvider messages={{ patients: { invite: patients.invite } }}>
        <InviteCard patientId={patient.id} />
      </NextIntlClientProvider>
    </main>
  );
}
