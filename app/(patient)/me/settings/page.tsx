import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sessions.nav');
  return { title: t('settings') };
}

/** Shown by the layout's shell, so that moving between places asks the server nothing. */
export default function SettingsPage() {
  return null;
}
