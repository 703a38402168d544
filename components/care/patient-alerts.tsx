import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAlertWords } from '@/components/alerts/alert-words';
import { useOpenFor } from '@/components/alerts/open-for';
import { TierStatus } from '@/components/alerts/tier-status';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import { byGravity } from '@/lib/alerts/rules/by-gravity';
import type { PageAlert, PageAlertEvent, PatientPage } from '@/lib/care/types/patient-page';
import { AlertActions } from './alert-actions';
import { useHoldWords } from './use-hold-words';
import { useReadWords } from './use-read-words';

interface AlertsProps {
  readonly page: PatientPage;
  readonly now: string;
}

const isOpen = ({ resolvedAt }: PageAlert) => resolvedAt === null;

/** What is open, the gravest first, with what can be done; nothing where nothing is. */
export function OpenAlerts({ page, now }: AlertsProps) {
  const t = useTranslations('alerts');
  const care = useTranslations('care.patient');
  const open = page.alerts.filter(isOpen).toSorted(byGravity);
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
  const holdWords = useHoldWords();
  const answer = useAnswer();
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
      {isOpen(alert) && <p>{holdWords(alert).join(' ')}</p>}
      <ul className="quiet">
        <li>{t(reported.when === reported.arrived ? 'reported' : 'reportedLate', reported)}</li>
        {alert.events.map((event) => {
          const said = { what: t(`event.${event.kind}`), when: when(event.at) };
          return (
            <li key={`${event.kind}${event.at}`}>
              {event.byName === null
                ? t('eventAt', said)
                : t.rich('eventBy', { ...said, name: event.byName, ...isolated })}
              {answer(event) !== '' && `. ${answer(event)}`}
              {event.note !== null && event.note !== '' && (
                <>
                  {answer(event) === '' ? ': ' : ' '}
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

/** What a therapist answered beside the note: whether the patient was reached, the outcome, and what became of the plan. */
function useAnswer(): (event: PageAlertEvent) => string {
  const t = useTranslations('alerts.answer');
  return ({ reached, outcome, plan }) => {
    // A choice made before "not reached" was ticked is no answer.
    const isReached = reached !== 'not_reached';
    const said = [
      reached && t(`reached.${reached}`),
      isReached && outcome && t(`outcome.${outcome}`),
      isReached && plan && t(`plan.${plan}`),
    ];
    return said.filter(Boolean).join(' ');
  };
}

function OpenActions({ alert, page, now }: ItemProps) {
  const openFor = useOpenFor();
  const holdWords = useHoldWords();
  const read = useReadWords(page.clinicZone, now);
  return (
    <div className="row">
      <AlertActions
        alert={alert}
        others={page.alerts.filter((other) => isOpen(other) && other.id !== alert.id)}
        patientId={page.patientId}
        patientName={page.name}
        holds={holdWords(alert).join(' ')}
        who={`${page.name}. ${openFor(alert.arrivedAt, now)}`}
        seen={read(alert)}
      />
    </div>
  );
}
