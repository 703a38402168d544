import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { JoinStaffView } from '@/components/clinics/join-staff-view';
import { KeptNumbers } from '@/components/care/phone/kept-numbers';
import { JoinView } from '@/components/patients/join-view';
import { leaveIfPatient } from '@/lib/accounts/loaders';
import { loadStaffOffer } from '@/lib/clinics/loaders';
import { loadInvitation } from '@/lib/patients/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients.join');
  return { title: t('pageTitle'), robots: { index: false } };
}

/** Looking changes nothing: only what is pressed on the page uses the link. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await loadInvitation(token);
  const offer = invitation ? null : await loadStaffOffer(token);
  if (!invitation && !offer) await leaveIfPatient();
  const { accounts, clinics, patients, sessions } = await getMessages();
  return (
    <NextIntlClientProvider
      messages={{
        accounts: { form: accounts.form },
        clinics: { join: clinics.join },
        patients: { join: patients.join },
        sessions: { messages: sessions.messages },
      }}
    >
      {offer ? (
        <JoinStaffView token={token} offer={offer} />
      ) : (
        <JoinView token={token} invitation={invitation} numbers={<KeptNumbers />} />
      )}
    </NextIntlClientProvider>
  );
}
