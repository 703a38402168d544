import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PhoneApp } from '@/components/care/phone/phone-app';

/** A shell without data: what it shows comes from the phone's own copy. The address says which place. */
export default async function PhoneLayout({ children }: { children: ReactNode }) {
  const { sessions } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ sessions }} timeZone="UTC">
      <PhoneApp />
      {children}
    </NextIntlClientProvider>
  );
}
