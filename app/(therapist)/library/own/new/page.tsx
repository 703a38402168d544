import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewMoveView } from '@/components/exercises/own-move-view';
import { loadNewMove, type PageQuery } from '@/lib/exercises/loaders';
import { OwnMoveMessages } from '../_messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exercises.own');
  return { title: t('newTitle') };
}

export default async function NewMovePage({ searchParams }: { searchParams: PageQuery }) {
  const view = await loadNewMove(searchParams);
  return (
    <OwnMoveMessages>
      <NewMoveView {...view} />
    </OwnMoveMessages>
  );
}
