import { Link2, Phone, QrCode } from 'lucide-react';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { DemoDoors } from '@/components/accounts/demo-doors';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { Brand } from '@/components/ui/brand';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import { leaveIfSignedIn, loadDemoAccounts } from '@/lib/accounts/loaders';
import { SignInGround } from '../_components/sign-in-ground';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.signIn');
  return { title: t('title') };
}

export default async function SignInPage() {
  await leaveIfSignedIn();
  const t = await getTranslations('accounts.signIn');
  const { accounts } = await getMessages();
  const doors = loadDemoAccounts().map(({ role, email, password }) => ({
    label: t(`demo.${role}`),
    email,
    password,
  }));
  return (
    <div className="public sign-in">
      <header className="top">
        <Brand name="Holdfast" href="/" />
      </header>
      <main>
        <section className="l">
          <h1>{t('patientsTitle')}</h1>
          <p>{t('patients')}</p>
          <ul className="steps">
            <li>
              <Icon of={QrCode} />
              {t('scan')}
            </li>
            <li>
              <Icon of={Link2} />
              {t('link')}
            </li>
            <li>
              <Icon of={Phone} />
              {t('lost')}
            </li>
          </ul>
          {doors.length > 0 && (
            <div className="doors">
              <GroundHeading note={t('demo.hint')}>{t('demo.title')}</GroundHeading>
              <DemoDoors doors={doors} busyLabel={t('demo.busy')} />
            </div>
          )}
        </section>
        <section className="sheet card">
          <GroundHeading>{t('staff')}</GroundHeading>
          <NextIntlClientProvider messages={{ accounts }}>
            <SignInForm />
          </NextIntlClientProvider>
        </section>
      </main>
      <SignInGround />
    </div>
  );
}
