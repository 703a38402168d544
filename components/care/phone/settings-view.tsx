'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GroundHeading } from '@/components/ui/ground-heading';
import type { Today, TodayCopy } from '@/lib/care/types/phone';
import { telOf } from './here';
import { SignOut } from './sign-out';
import { ThemeChoice } from './theme-choice';
import { useWhen } from './use-when';

interface SettingsViewProps {
  readonly today: Today;
  readonly copy: TodayCopy;
  /** Things that wait to be sent. */
  readonly waiting: number;
}

/** Whose phone this is, the clinic's numbers, and what this phone keeps. */
export function SettingsView({ today, copy, waiting }: SettingsViewProps) {
  const t = useTranslations('sessions.settings');
  const when = useWhen();
  const locale = useLocale();
  const { clinic, patient } = today;
  return (
    <>
      <h1>{t('title')}</h1>
      {clinic.demo && <p className="demo">{t('demo')}</p>}
      <Facts title={t('you')}>
        <Fact term={t('name')}>{patient.name ?? patient.givenName}</Fact>
        <Fact term={t('language')}>{new Intl.DisplayNames([locale], { type: 'language' }).of(locale)}</Fact>
      </Facts>
      <Facts title={t('clinic')}>
        <Fact term={t('name')}>{clinic.name}</Fact>
        {clinic.phone && <NumberFact term={t('phone')} number={clinic.phone} />}
        {clinic.urgentCare.number && <NumberFact term={t('urgent')} number={clinic.urgentCare.number} />}
        {clinic.emergency && <NumberFact term={t('emergency')} number={clinic.emergency} />}
      </Facts>
      <ThemeChoice />
      <Facts title={t('saved')}>
        <Fact term={t('copy')}>{t('copyOf', { when: when.moment(copy.savedAt) })}</Fact>
        <Fact term={t('unsent')}>{t('unsentCount', { count: waiting })}</Fact>
      </Facts>
      <SignOut waiting={waiting} />
    </>
  );
}

function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="me">
      <GroundHeading>{title}</GroundHeading>
      <dl className="facts-list">{children}</dl>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function NumberFact({ term, number }: { readonly term: string; readonly number: string }) {
  return (
    <Fact term={term}>
      <a href={telOf(number)}>{number}</a>
    </Fact>
  );
}
