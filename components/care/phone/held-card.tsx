'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { isolated } from '@/components/ui/isolated';
import type { PlanStop } from '@/lib/care/rules/phone-stops';
import type { TodayClinic } from '@/lib/care/types/phone';
import { Calls } from './calls';

interface HeldCardProps {
  readonly stop: PlanStop | null;
  readonly clinic: TodayClinic;
  /** What to do, once more. */
  readonly onShow: (stop: PlanStop) => void;
  /** Asks whether the therapist has released it. */
  readonly onCheck: () => void;
}

/** The whole plan is on hold: as grave as the gravest sign, with its numbers in their order. */
export function HeldCard({ stop, clinic, onShow, onCheck }: HeldCardProps) {
  const t = useTranslations('sessions.today');
  const tier = stop?.tier ?? 'C';
  return (
    <Callout
      tone={tier === 'C' ? 'amber' : 'flag'}
      title={t('held')}
      actions={
        <>
          <Calls
            {...{ tier, clinic }}
            look={(isFirst) => ({ variant: isFirst ? 'primary' : 'plain', size: 'big', wide: true })}
          />
          {stop && (
            <Button size="big" wide onClick={() => onShow(stop)}>
              {t('showAgain')}
            </Button>
          )}
          <Button size="big" wide onClick={onCheck}>
            {t('checkAgain')}
          </Button>
        </>
      }
    >
      <p>{t.rich(`heldWhy.${tier}`, { clinic: clinic.name, ...isolated })}</p>
    </Callout>
  );
}
