import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { StaffView } from '@/components/clinics/staff-view';
import { loadStaff } from '@/lib/clinics/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clinics.staff');
  return { title: t('pageTitle') };
}

export default async function StaffPage() {
  const view = await loadStaff();
  const { accounts, clinics } = await getMessages();
  const { staff, waiting, inviteStaff } = clinics;
  return (
    <NextIntlClientProvider
      messages={{ accounts: { form: accounts.form }, clinics: { staff, waiting, inviteStaff } }}
    >
      <StaffView {...view} />
    </NextIntlClientProvider>
  );
}
