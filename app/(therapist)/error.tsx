'use client';
import { PageError } from '../_components/page-error';

/** The bar stays: another place may well open. */
export default function StaffPageError({ retry }: { retry: () => void }) {
  return (
    <main className="alone">
      <PageError retry={retry} />
    </main>
  );
}
