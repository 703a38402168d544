import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { JoinButton } from '@/components/patients/join-button';
import { Brand } from '@/components/ui/brand';
import { EmptyState } from '@/components/ui/empty-state';
import { loadInvitation } from '@/lib/patients/loaders';

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await loadInvitation(decodeURIComponent(token));
  const t = await getTranslations('patients.join');
  const { patients } = await getMessages();
  return (
    <div className="public join">
      <header className="top">
        <Brand name="Holdfast" href="/" />
      </header>
      <main>
        {invitation ? (
          <>
            <h1>{t('title', { name: invitation.givenName })}</h1>
            <p>{t('lead', { clinic: invitation.clinic })}</p>
            <NextIntlClientProvider messages={{ patients: { join: patients.join } }}>
              <JoinButton token={token} />
            </NextIntlClientProvider>
          </>
        ) : (
          <EmptyState what={t('gone')} why={t('goneWhy')} next={t('goneNext')} />
        )}
      </main>
    </div>
  );
}
