'use client';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { weekStands, type WeekDay, type WeekMark } from '@/lib/sessions/rules/phone-plan';
import { useWhen } from './use-when';

const CLASS: Readonly<Record<WeekMark, string | null>> = {
  ...{ done: 'd', partly: 'p', to_do: null, not_planned: 'x', not_logged: null, on_hold: 'h', paused: 'h' },
};

/** Monday to Sunday, each day a mark with its word. */
export function WeekStrip({ week }: { readonly week: readonly WeekDay[] }) {
  const t = useTranslations('sessions.today');
  const when = useWhen();
  const { stands, all, done, due } = weekStands(week);
  return (
    <>
      <ol className="week" aria-label={t('week')}>
        {week.map(({ date, mark, isToday }) => (
          <li key={date} className={classNames(CLASS[mark], isToday && 'now')}>
            <span>{when.date(date, 'weekday')}</span>
            <i>{mark === 'done' && <Icon of={Check} small />}</i>
            <span className="sr">
              {isToday ? `${t('now')}, ` : ''}
              {t(`mark.${mark}`)}
            </span>
          </li>
        ))}
      </ol>
      <p className="wk">
        <span>{t(`weekStands.${stands}`, { count: all })}</span>
        <span className="n">{t('weekOf', { done, due })}</span>
      </p>
    </>
  );
}
