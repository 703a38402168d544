import type { Metadata } from 'next';
import { MoveView } from '@/components/exercises/move-view';
import { loadMove } from '@/lib/exercises/loaders';

interface MovePageProps {
  readonly params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: MovePageProps): Promise<Metadata> {
  const { move } = await loadMove((await params).slug);
  return { title: move.name };
}

export default async function MovePage({ params }: MovePageProps) {
  return <MoveView {...await loadMove((await params).slug)} />;
}
