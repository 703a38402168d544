import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The words that the form of an own move needs in the browser. */
export async function OwnMoveMessages({ children }: { readonly children: ReactNode }) {
  const { accounts, exercises } = await getMessages();
  const { own, region, muscle, tag, position, equipment } = exercises;
  return (
    <NextIntlClientProvider
      messages={{
        accounts: { form: accounts.form },
        exercises: { own, region, muscle, tag, position, equipment },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
