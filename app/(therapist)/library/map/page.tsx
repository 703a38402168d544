import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LegMapView } from '@/components/exercises/leg-map-view';
import { loadLegMap, type PageQuery } from '@/lib/exercises/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exercises.map');
  return { title: t('pageTitle') };
}

export default async function LegMapPage({ searchParams }: { searchParams: PageQuery }) {
  return <LegMapView {...await loadLegMap(searchParams)} />;
}
