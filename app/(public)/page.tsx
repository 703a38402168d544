import { OctagonAlert } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Brand } from '@/components/ui/brand';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { leaveIfSignedIn, loadDemoAccounts } from '@/lib/accounts/loaders';
import { LandingAbout } from './_components/landing-about';
import { LandingLine } from './_components/landing-line';
import { LandingProof } from './_components/landing-proof';

export default async function LandingPage() {
  await leaveIfSignedIn();
  const t = await getTranslations('public.landing');
  const isDemo = loadDemoAccounts().length > 0;
  return (
    <div className="public landing">
      <header className="top">
        <Brand name="Holdfast" href="/" />
        <nav aria-label={t('nav')}>
          <a href="#therapists">{t('therapists')}</a>
          <a href="#patients">{t('patients')}</a>
          <a href="#clinics">{t('clinics')}</a>
          <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
        </nav>
      </header>
      <main>
        <div className="w">
          <div className="hero">
            <h1>
              <span>{t('title1')} </span>
              <span>{t('title2')} </span>
              <span>{t('title3')}</span>
            </h1>
            <div>
              <p className="lede">{t('lead')}</p>
              <div className="cta">
                <LinkButton href="/sign-in" variant="primary" size="big">
                  {t(isDemo ? 'demo' : 'signIn')}
                </LinkButton>
              </div>
            </div>
          </div>
          <LandingLine />
        </div>
        <div className="red">
          <div className="w">
            <Icon of={OctagonAlert} />
            <p>
              <b>{t('stopLead')}</b> {t('stop')}
            </p>
          </div>
        </div>
        <div className="w">
          <LandingAbout />
          <LandingProof />
          <section className="not">
            <h2>{t('not')}</h2>
            <ul>
              <li>{t('not1')}</li>
              <li>{t('not2')}</li>
              <li>{t('not3')}</li>
              <li>{t('not4')}</li>
            </ul>
          </section>
        </div>
      </main>
      <footer>
        <div className="w">
          <span>{t('footer')}</span>
        </div>
      </footer>
    </div>
  );
}
