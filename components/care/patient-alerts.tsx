import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAlertWords } from '@/components/alerts/alert-words';
import { useOpenFor } from '@/components/alerts/open-for';
import { TierStatus } from '@/components/alerts/tier-status';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import type { PageAlert, PatientPage } from '@/lib/care/types/patient-page';
import { AlertActions } from './alert-actions';
import { useReadWords } from './use-read-words';

interface AlertsProps {
  readonly page: PatientPage;
  readonly now: string;
}

const isOpen = ({ resolvedAt }: PageAlert) => resolvedAt === null;

/** What is open, with what can be done; nothing where nothing is. */
export function OpenAlerts({ page, now }: AlertsProps) {
  const t = useTranslations('alerts');
  const care = useTranslations('care.patient');
  const open = page.alerts.filter(isOpen);
  if (open.length === 0) return null;
  return (
    <section className="open">
      <GroundHeading note={t('open', { count: open.length })}>{care('alerts')}</GroundHeading>
      <ul className="al">
        {open.map((alert) => (
          <AlertItem key={alert.id} alert={alert} page={page} now={now}>
            <OpenActions alert={alert} page={page} now={now} />
          </AlertItem>
        ))}
      </ul>
    </section>
  );
}

/** What was resolved, the latest first, each with how. */
export function PastAlerts({ page, now }: AlertsProps) {
  const t = useTranslations('alerts');
  const care = useTranslations('care.patient');
  const past = page.alerts.filter((alert) => !isOpen(alert));
  const hasOpen = past.length < page.alerts.length;
  if (hasOpen && past.length === 0) return null;
  return (
    <section>
      <GroundHeading note={hasOpen ? undefined : t('noneOpen')}>
        {care(hasOpen ? 'alertsPast' : 'alerts')}
      </GroundHeading>
      {past.length === 0 ? (
        <p className="quiet none">{t('none')}</p>
      ) : (
        <ul className="al">
          {past.map((alert) => (
            <AlertItem key={alert.id} alert={alert} page={page} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ItemProps extends AlertsProps {
  readonly alert: PageAlert;
}

/** The alert, how long it has been open, and who did what about it when. */
function AlertItem({ alert, page, now, children }: ItemProps & { readonly children?: ReactNode }) {
  const t = useTranslations('alerts');
  const format = useFormatter();
  const words = useAlertWords();
  const openFor = useOpenFor();
  const when = (at: string) => format.dateTime(new Date(at), 'moment', { timeZone: page.clinicZone });
  const reported = { when: when(alert.occurredAt), arrived: when(alert.arrivedAt) };
  return (
    <li>
      <p className="w">
        <TierStatus tier={alert.tier} />
        {isOpen(alert) && <span className="age">{openFor(alert.arrivedAt, now)}</span>}
      </p>
      <b>{words(alert)}</b>
      {isOpen(alert) && <p>{t(`told.${alert.tier}`)}</p>}
      <ul className="quiet">
        <li>{t(reported.when === reported.arrived ? 'reported' : 'reportedLate', reported)}</li>
        {alert.events.map((event) => {
          const said = { what: t(`event.${event.kind}`), when: when(event.at) };
          return (
            <li key={`${event.kind}${event.at}`}>
              {event.byName === null
                ? t('eventAt', said)
                : t.rich('eventBy', { ...said, name: event.byName, ...isolated })}
              {event.note !== null && event.note !== '' && (
                <>
                  {': '}
                  <q>
                    <bdi>{event.note}</bdi>
                  </q>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </li>
  );
}

function OpenActions({ alert, page, now }: ItemProps) {
  const words = useAlertWords();
  const openFor = useOpenFor();
  const read = useReadWords(page.clinicZone, now);
  return (
    <div className="row">
      <AlertActions
        alertId={alert.id}
        patientName={page.name}
        what={words(alert)}
        who={`${page.name}. ${openFor(alert.arrivedAt, now)}`}
        seen={read(alert)}
      />
    </div>
  );
}
