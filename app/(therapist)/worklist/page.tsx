import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { WorklistView } from '@/components/care/worklist-view';
import { loadWorklist, type PageQuery } from '@/lib/care/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('care.worklist');
  return { title: t('pageTitle') };
}

export default async function WorklistPage({ searchParams }: { searchParams: PageQuery }) {
  const { worklist, query, now } = await loadWorklist(searchParams);
  const { alerts, common, care } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ alerts, common, care: { live: care.live } }}>
      <WorklistView rows={worklist.rows} query={query} zone={worklist.zone} now={now} />
    </NextIntlClientProvider>
  );
}
