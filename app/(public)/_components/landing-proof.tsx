import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { DemoTag } from '@/components/ui/staff-bar';
import { Icon } from '@/components/ui/icon';

/** An invented fortnight: d done, o not logged, x not due. It adds up to the sentence under it. */
const DAYS = 'dxdoxdddxddxdd'.split('');
const A_WEDNESDAY = Date.UTC(2026, 10, 4);
const DAY = 86_400_000;

/** How the number is counted, on days that can be counted by hand. */
export function LandingProof() {
  const t = useTranslations('public.landing');
  const format = useFormatter();
  return (
    <section className="proof">
      <div>
        <h2>{t('proof')}</h2>
        <p>{t('proofText')}</p>
      </div>
      <div className="sheet calc">
        <DemoTag>{t('invented')}</DemoTag>
        <div className="days" role="img" aria-label={t('days')}>
          {DAYS.map((state, index) => (
            <span key={index}>
              <i className={state}>{state === 'd' && <Icon of={Check} />}</i>
              {format.dateTime(A_WEDNESDAY + index * DAY, { weekday: 'narrow', timeZone: 'UTC' })}
            </span>
          ))}
        </div>
        <p className="eq n">
          {t('sum')} <small>{t('sumNote')}</small>
        </p>
      </div>
    </section>
  );
}
