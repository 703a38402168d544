'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { TodayClinic } from '@/lib/care/types/phone';
import { Numbers } from './messages-view';
import { PhoneFrame, usePlace } from './phone-frame';
import type { PhoneState } from './use-phone';

interface PhoneClosedProps {
  readonly state: Exclude<PhoneState, 'ready'>;
  /** Whom to call, where the phone still knows it. */
  readonly numbers: TodayClinic | null;
  readonly onRetry: () => void;
  readonly isWorried: boolean;
  readonly setWorried: (isWorried: boolean) => void;
}

/** The phone without a plan to show: still opening, no network and no copy, or nobody signed in. */
export function PhoneClosed({ state, numbers, onRetry, isWorried, setWorried }: PhoneClosedProps) {
  const t = useTranslations('sessions.today');
  const place = usePlace();
  return (
    <PhoneFrame place={place} onWorry={() => setWorried(true)}>
      {isWorried ? (
        <WithoutPlan numbers={numbers} onBack={() => setWorried(false)} />
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
            <>
              <ErrorState
                title={t('signedOut')}
                safe={t('signedOutWhy')}
                actions={
                  <LinkButton href="/sign-in" variant="primary" size="big">
                    {t('signIn')}
                  </LinkButton>
                }
              />
              {numbers && <Numbers clinic={numbers} />}
            </>
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

interface WithoutPlanProps {
  readonly numbers: TodayClinic | null;
  readonly onBack: () => void;
}

/** Without the plan the phone does not know of the surgery that decides a sign: it says so, and whom to call. */
function WithoutPlan({ numbers, onBack }: WithoutPlanProps) {
  const t = useTranslations('sessions.messages');
  return (
    <section className="place">
      <h1>{t('closed')}</h1>
      <p>{t(numbers ? 'closedNumbers' : 'closedWhy')}</p>
      {numbers && <Numbers clinic={numbers} />}
      <Button size="big" wide onClick={onBack}>
        {t('back')}
      </Button>
    </section>
  );
}
