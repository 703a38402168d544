import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { TodayApp } from '@/components/care/phone/today-app';
import { Button } from '@/components/ui/button';
import { signOutAction } from '@/lib/accounts/actions';

/** A shell without data: what it shows comes from the phone's own requests. */
export default async function MePage() {
  const t = await getTranslations('sessions.today');
  const { sessions } = await getMessages();
  return (
    <div className="phone">
      <main className="scroll">
        <NextIntlClientProvider messages={{ sessions }} timeZone="UTC">
          <TodayApp />
        </NextIntlClientProvider>
        <form action={signOutAction}>
          <Button type="submit" variant="bare" wide>
            {t('signOut')}
          </Button>
        </form>
      </main>
    </div>
  );
}
