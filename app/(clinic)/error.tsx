'use client';
import { PageError } from '../_components/page-error';

/** The bar stays: another place may well open. */
export default function ClinicPageError({ retry }: { retry: () => void }) {
  return (
    <main className="alone">
      <PageError retry={retry} />
    </main>
  );
}
