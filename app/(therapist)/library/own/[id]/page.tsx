import type { Metadata } from 'next';
import { OwnMoveView } from '@/components/exercises/own-move-view';
import { loadOwnMove, type PageQuery } from '@/lib/exercises/loaders';
import { OwnMoveMessages } from '../_messages';

interface OwnMovePageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: PageQuery;
}

export async function generateMetadata({ params }: OwnMovePageProps): Promise<Metadata> {
  const { name } = await loadOwnMove((await params).id);
  return { title: name };
}

export default async function OwnMovePage({ params, searchParams }: OwnMovePageProps) {
  const move = await loadOwnMove((await params).id);
  return (
    <OwnMoveMessages>
      <OwnMoveView move={move} isSaved={(await searchParams)['saved'] === '1'} />
    </OwnMoveMessages>
  );
}
