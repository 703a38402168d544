import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SettingsView } from '@/components/clinics/settings-view';
import { loadSettings } from '@/lib/clinics/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clinics.settings');
  return { title: t('pageTitle') };
}

export default async function SettingsPage() {
  const view = await loadSettings();
  const { accounts, clinics } = await getMessages();
  return (
    <NextIntlClientProvider
      messages={{ accounts: { form: accounts.form }, clinics: { settings: clinics.settings } }}
    >
      <SettingsView {...view} />
    </NextIntlClientProvider>
  );
}
