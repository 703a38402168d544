'use client';
import { Phone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/components/ui/isolated';
import { LinkButton } from '@/components/ui/link-button';
import type { TodayClinic } from '@/lib/care/types/phone';
import { telOf } from './here';

/** How to reach somebody. Messaging has no box here before somebody reads it. */
export function MessagesView({ clinic }: { readonly clinic: TodayClinic }) {
  const t = useTranslations('sessions.messages');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Numbers clinic={clinic} />
    </>
  );
}

/** The clinic's numbers, each with what it is for. */
export function Numbers({ clinic }: { readonly clinic: TodayClinic }) {
  const t = useTranslations('sessions.messages');
  const { phone, urgentCare, emergency, name } = clinic;
  const hasNone = !phone && !urgentCare.number && !emergency;
  return (
    <>
      {hasNone && <p>{t.rich('noNumbers', { clinic: name, ...isolated })}</p>}
      {phone && (
        <Way title={name} number={phone} isMain>
          {t('clinicWhy')}
        </Way>
      )}
      {urgentCare.number && (
        <Way title={t('urgent')} number={urgentCare.number}>
          {urgentCare.place
            ? t.rich('urgentWhy', { place: urgentCare.place, apart: (text) => <bdi>{text}</bdi> })
            : t('urgentPlain')}
        </Way>
      )}
      {emergency && (
        <Way title={t('emergency')} number={emergency}>
          {t('emergencyWhy')}
        </Way>
      )}
    </>
  );
}

interface WayProps {
  readonly title: string;
  readonly number: string;
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

function Way({ title, number, isMain = false, children }: WayProps) {
  const t = useTranslations('sessions.messages');
  return (
    <section className="way">
      <h2 className="h2 ground">{title}</h2>
      <p>{children}</p>
      <LinkButton
        href={telOf(number)}
        variant={isMain ? 'primary' : 'plain'}
        size="big"
        wide
        icon={<Icon of={Phone} />}
      >
        {t('call', { number })}
      </LinkButton>
    </section>
  );
}
