'use client';
import { Phone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/components/ui/isolated';
import { LinkButton } from '@/components/ui/link-button';
import type { FlagTier } from '@/lib/alerts/types';
import type { TodayClinic } from '@/lib/care/types/phone';
import { telOf } from './here';

interface CallsProps {
  readonly tier: FlagTier;
  readonly clinic: TodayClinic;
  /** Each number's look, the first one's first. */
  readonly look: (
    isFirst: boolean,
  ) => Pick<Parameters<typeof LinkButton>[0], 'variant' | 'className' | 'size' | 'wide'>;
}

/** One run of words for a button, whose parts would stand side by side; the number is never broken. */
export function CallClinic({ clinic: { name, phone } }: { readonly clinic: TodayClinic }) {
  const t = useTranslations('sessions.outcome');
  const whole = (number: ReactNode) => <span className="whole">{number}</span>;
  return <span>{t.rich('clinic', { clinic: name, phone: phone ?? '', whole, ...isolated })}</span>;
}

/**
 * The numbers that a stop leads to, the right one first. E1: emergency and nothing else. E2: urgent care, then emergency.
 * C: the clinic, then emergency, for a sign may get worse.
 */
export function Calls({ tier, clinic, look }: CallsProps) {
  const t = useTranslations('sessions.outcome');
  const { emergency, phone, urgentCare } = clinic;
  const ways = [
    {
      when: tier === 'E2',
      number: urgentCare.number,
      label: t('urgent', { number: urgentCare.number ?? '' }),
    },
    {
      when: tier === 'C',
      number: phone,
      label: <CallClinic clinic={clinic} />,
    },
    { when: tier !== 'N', number: emergency, label: t('emergency', { number: emergency ?? '' }) },
  ];
  return ways
    .flatMap(({ when, number, label }) => (when && number ? [{ number, label }] : []))
    .map(({ number, label }, at) => (
      <LinkButton key={at} href={telOf(number)} icon={<Icon of={Phone} />} {...look(at === 0)}>
        {label}
      </LinkButton>
    ));
}
