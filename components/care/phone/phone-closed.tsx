'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import { PhoneFrame, usePlace } from './phone-frame';
import type { PhoneState } from './use-phone';

interface PhoneClosedProps {
  readonly state: Exclude<PhoneState, 'ready'>;
  readonly onRetry: () => void;
  readonly isWorried: boolean;
  readonly setWorried: (isWorried: boolean) => void;
}

/** The phone without a plan to show: still opening, no network and no copy, or nobody signed in. */
export function PhoneClosed({ state, onRetry, isWorried, setWorried }: PhoneClosedProps) {
  const t = useTranslations('sessions.today');
  const place = usePlace();
  return (
    <PhoneFrame place={place} onWorry={() => setWorried(true)}>
      {isWorried ? (
        <WithoutPlan onBack={() => setWorried(false)} />
      ) : (
        <>
          {state === 'loading' && <Skeleton label={t('loading')} lines={7} />}
          {state === 'away' && (
            <ErrorState
              title={t('away')}
              safe={t('awayWhy')}
              actions={
                <Button size="big" onClick={onRetry}>
                  {t('retry')}
                </Button>
              }
            />
          )}
          {state === 'signed_out' && (
            <ErrorState
              title={t('signedOut')}
              safe={t('signedOutWhy')}
              actions={
                <LinkButton href="/sign-in" variant="primary" size="big">
                  {t('signIn')}
                </LinkButton>
              }
            />
          )}
          {state === 'not_patient' && (
            <ErrorState
              title={t('notPatient')}
              safe={t('notPatientWhy')}
              actions={
                <LinkButton href="/" size="big">
                  {t('toStaff')}
                </LinkButton>
              }
            />
          )}
        </>
      )}
    </PhoneFrame>
  );
}

/** Without the plan the phone knows neither the numbers nor the surgery that decides a sign: it says so. */
function WithoutPlan({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslations('sessions.messages');
  return (
    <section className="place">
      <h1>{t('closed')}</h1>
      <p>{t('closedWhy')}</p>
      <Button size="big" wide onClick={onBack}>
        {t('back')}
      </Button>
    </section>
  );
}
