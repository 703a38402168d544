import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public');
  return { title: { default: 'Holdfast', template: '%s · Holdfast' }, description: t('description') };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** Every answer carries its own nonce, so nothing is prerendered. */
export const dynamic = 'force-dynamic';

/** The words of the error page stand ready here: when it shows, there may be no server to ask. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { error } = (await getMessages()).public;
  return (
    <html lang={await getLocale()}>
      <body>
        <NextIntlClientProvider messages={{ public: { error } }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
