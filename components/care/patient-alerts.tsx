import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useAlertWords } from '@/components/alerts/alert-words';
import { useOpenFor } from '@/components/alerts/open-for';
import { TierStatus } from '@/components/alerts/tier-status';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import type { PageAlert, PatientPage } from '@/lib/care/types/patient-page';
import { AlertActions } from './alert-actions';

interface AlertsProps {
  readonly page: PatientPage;
  readonly now: string;
}

/** Every alert with what became of it; what is open comes first, with what can be done. */
export function PatientAlerts({ page, now }: AlertsProps) {
  const t = useTranslations('alerts');
  const care = useTranslations('care.patient');
  const open = page.alerts.filter(({ resolvedAt }) => resolvedAt === null).length;
  return (
    <section id="alerts">
      <GroundHeading note={open === 0 ? t('noneOpen') : t('open', { count: open })}>
        {care('alerts')}
      </GroundHeading>
      {page.alerts.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <ul className="al">
          {page.alerts.map((alert) => (
            <AlertItem key={alert.id} alert={alert} page={page} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AlertItem({ alert, page, now }: AlertsProps & { readonly alert: PageAlert }) {
  const t = useTranslations('alerts');
  const format = useFormatter();
  const words = useAlertWords();
  const openFor = useOpenFor();
  const when = (at: string) => format.dateTime(new Date(at), 'moment', { timeZone: page.clinicZone });
  return (
    <li>
      {alert.resolvedAt === null ? <span /> : <Icon of={Check} small />}
      <div>
        <TierStatus tier={alert.tier} /> <b>{words(alert)}</b>
        {alert.resolvedAt === null && <p>{openFor(alert.arrivedAt, now)}</p>}
        <div className="quiet">
          <p>{t('arrived', { when: when(alert.arrivedAt) })}</p>
          {alert.events.map((event) => {
            const said = { what: t(`event.${event.kind}`), when: when(event.at) };
            return (
              <p key={`${event.kind}${event.at}`}>
                {event.byName === null ? t('eventAt', said) : t('eventBy', { ...said, name: event.byName })}
                {event.note !== null && event.note !== '' && (
                  <>
                    {': '}
                    <q>{event.note}</q>
                  </>
                )}
              </p>
            );
          })}
        </div>
        {alert.resolvedAt === null && (
          <div className="row">
            <AlertActions
              alertId={alert.id}
              patientName={page.name}
              what={words(alert)}
              who={`${page.name}. ${openFor(alert.arrivedAt, now)}`}
              seen={alert.seenAt === null ? null : t('seen', { when: when(alert.seenAt) })}
            />
          </div>
        )}
      </div>
      <span className="quiet n">{when(alert.occurredAt)}</span>
    </li>
  );
}
