import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OverviewView } from '@/components/reports/overview-view';
import { loadOverview } from '@/lib/reports/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports.overview');
  return { title: t('pageTitle') };
}

export default async function AdherencePage() {
  const { overview, now } = await loadOverview();
  return <OverviewView overview={overview} now={now} />;
}
