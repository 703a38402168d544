'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LinkButton } from '@/components/ui/link-button';
import type { FlagTier } from '@/lib/alerts/types';
import type { Today } from './today-types';

interface OutcomeScreenProps {
  readonly tier: FlagTier;
  readonly clinic: Today['clinic'];
  readonly onRead: () => void;
}

/** What to do, before why, with the numbers to tap. Closing it releases nothing. */
export function OutcomeScreen({ tier, clinic, onRead }: OutcomeScreenProps) {
  const t = useTranslations('sessions.outcome');
  const { emergency, urgentCare, phone, name } = clinic;
  const call = (number: string, label: string) => (
    <LinkButton href={`tel:${number.replaceAll(' ', '')}`} variant="primary" size="big" wide>
      {label}
    </LinkButton>
  );
  return (
    <Dialog
      open
      locked
      role="alertdialog"
      title={t(tier)}
      onClose={() => undefined}
      actions={
        <Button wide onClick={onRead}>
          {t('read')}
        </Button>
      }
    >
      <p>{t(`${tier}Why`)}</p>
      {tier === 'E2' &&
        urgentCare.number &&
        call(urgentCare.number, t('urgent', { number: urgentCare.number }))}
      {tier === 'E2' && urgentCare.place && <p>{urgentCare.place}</p>}
      {(tier === 'E1' || tier === 'E2') &&
        emergency &&
        call(emergency, t('emergency', { number: emergency }))}
      {tier === 'C' && phone && call(phone, t('clinic', { clinic: name, phone }))}
      <p className="quiet small">{t('check')}</p>
    </Dialog>
  );
}
