'use client';
import { Brand } from '@/components/ui/brand';
import { PageError } from './_components/page-error';

/** The last resort of every page: also when the frame around a page could not be read. */
export default function AnyPageError({ retry }: { retry: () => void }) {
  return (
    <main className="alone">
      <Brand name="Holdfast" />
      <PageError retry={retry} />
    </main>
  );
}
