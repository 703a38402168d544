import { getTranslations } from 'next-intl/server';
import { Brand } from '@/components/ui/brand';
import { Callout } from '@/components/ui/callout';
import { LinkButton } from '@/components/ui/link-button';
import { leaveIfSignedIn } from '@/lib/accounts/loaders';

export default async function LandingPage() {
  await leaveIfSignedIn();
  const t = await getTranslations('public.landing');
  return (
    <div className="public landing">
      <header className="top">
        <Brand name="Holdfast" href="/" />
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <LinkButton href="/sign-in" variant="primary" size="big">
          {t('signIn')}
        </LinkButton>
        <Callout tone="flag" title={t('stop')}>
          {null}
        </Callout>
        <p>{t('open')}</p>
      </main>
    </div>
  );
}
