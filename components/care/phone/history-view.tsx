'use client';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import { PainBadge } from '@/components/ui/pain-badge';
import { phoneHistory, type HistoryDay, type HistoryWeek } from '@/lib/care/rules/phone-history';
import type { Said } from '@/lib/care/rules/phone-said';
import type { Today, TodayCopy } from '@/lib/care/types/phone';
import { addDays } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import type { Phone } from './use-phone';
import { useWhen } from './use-when';

interface HistoryViewProps {
  readonly today: Today;
  readonly said: Said;
  readonly date: LocalDate;
  readonly phone: Pick<Phone, 'isOnline'>;
  readonly copy: TodayCopy;
}

/** The last four weeks as the patient told them, with what still waits on this phone. */
export function HistoryView({ today, said, date, phone, copy }: HistoryViewProps) {
  const t = useTranslations('sessions.history');
  const when = useWhen();
  const { from, due, done, weeks } = phoneHistory(today, said, date);
  return (
    <>
      <h1>{from === null ? t('none') : t('title', { done, due })}</h1>
      {from !== null && (
        <p className="when">{t('range', { from: when.date(from, 'day'), to: when.date(date, 'day') })}</p>
      )}
      {!phone.isOnline && (
        <div className="off2" role="status">
          <Icon of={CloudOff} />
          <b>{t('offline', { count: said.sessions.length })}</b>
          <span>{t('offlineWhy', { when: when.moment(copy.savedAt) })}</span>
        </div>
      )}
      {from === null && <EmptyState what={t('none')} why={t('noneWhy')} />}
      {weeks.map((week) => (
        <Week key={week.monday} week={week} />
      ))}
      {from !== null && <p className="lg">{t('key')}</p>}
    </>
  );
}

function Week({ week }: { readonly week: HistoryWeek }) {
  const t = useTranslations('sessions.history');
  const when = useWhen();
  const { monday, isThisWeek, due, done } = week;
  const title = isThisWeek
    ? t('thisWeek')
    : t('week', { from: when.date(monday, 'day'), to: when.date(addDays(monday, 6), 'day') });
  return (
    <section className="hw">
      <GroundHeading note={t(isThisWeek ? 'soFar' : 'of', { done, due })}>{title}</GroundHeading>
      <ol>
        {week.days.map((day) => (
          <Day key={day.date} day={day} />
        ))}
      </ol>
    </section>
  );
}

function Day({ day }: { readonly day: HistoryDay }) {
  const t = useTranslations('sessions.history');
  const when = useWhen();
  const details = [
    day.due > 1 && day.isLogged ? t('times', { done: Math.min(day.done, day.due), due: day.due }) : null,
    day.extra > 0 && day.mark !== 'extra' ? t('extra', { count: day.extra }) : null,
  ].filter((detail) => detail !== null);
  return (
    <li>
      <span className="dy">
        <b>{when.date(day.date, 'weekday')}</b>
        {when.date(day.date, 'day')}
      </span>
      <span className="wt">
        <b className={day.isLogged ? undefined : 'quiet'}>{t(`mark.${day.mark}`)}</b>
        {details.length > 0 && <small>{details.join(', ')}</small>}
        {day.isWaiting && (
          <small className="sv">
            <Icon of={CloudOff} small />
            {t('waiting')}
          </small>
        )}
      </span>
      {day.isLogged && (
        <span className="pn">
          <PainBadge score={day.worst} label={t('worst')} emptyLabel={t('notAnswered')} />
          <PainBadge score={day.morning} label={t('morning')} emptyLabel={t('notAnswered')} />
        </span>
      )}
    </li>
  );
}
