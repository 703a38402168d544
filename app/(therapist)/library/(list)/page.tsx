import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LibraryView } from '@/components/exercises/library-view';
import { loadLibrary, type PageQuery } from '@/lib/exercises/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exercises.library');
  return { title: t('pageTitle') };
}

export default async function LibraryPage({ searchParams }: { searchParams: PageQuery }) {
  return <LibraryView {...await loadLibrary(searchParams)} />;
}
