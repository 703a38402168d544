import { Pencil, Phone, QrCode } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { ageOn } from '@/lib/care/rules/age';
import { currentVersion, isAllHeld, mainPlan } from '@/lib/care/rules/patient-page';
import { planState } from '@/lib/care/rules/plan-force';
import type { PagePlan, PatientPage } from '@/lib/care/types/patient-page';
import { EachSide } from './each-side';
import { LiveRefresh } from './live-refresh';
import { OpenAlerts, PastAlerts } from './patient-alerts';
import { PatientChart } from './patient-chart';
import { PatientRecord } from './patient-record';
import { PatientVersions } from './patient-versions';
import { telOf } from './phone/here';
import { useProblem } from './problem';
import { TakeOver } from './take-over';
import { useDay } from './use-day';

interface PatientViewProps {
  readonly page: PatientPage;
  readonly now: string;
}

/** One patient: what is open, six weeks of days, each stretch each side, the record and the versions. */
export function PatientView({ page, now }: PatientViewProps) {
  const t = useTranslations('care.patient');
  const plan = mainPlan(page);
  return (
    <main className="patient">
      <PageHeader
        title={page.name}
        back={{ href: '/worklist', label: t('back') }}
        facts={<PatientFacts page={page} plan={plan} />}
        actions={<PatientActions page={page} plan={plan} />}
      />
      {isAllHeld(page) && (
        <Callout tone="flag" title={t('onHold')} className="wide">
          <p>{t('onHoldWhy')}</p>
        </Callout>
      )}
      <OpenAlerts page={page} now={now} />
      <div className="days">
        {plan === null ? (
          <EmptyState
            what={t('noPlan')}
            why={t('noPlanWhy')}
            next={<LinkButton href={`/patients/${page.patientId}/plans/new`}>{t('newPlan')}</LinkButton>}
          />
        ) : (
          <PatientChart page={page} />
        )}
        {page.plans
          .filter((each) => each.status === 'ACTIVE' || each.id === plan?.id)
          .map((each) => {
            const version = currentVersion(each, page.today);
            return version && <EachSide key={each.id} page={page} plan={each} version={version} />;
          })}
      </div>
      <aside className="rail">
        <PatientRecord page={page} />
        <PastAlerts page={page} now={now} />
        {page.plans.map((each) => (
          <PatientVersions key={each.id} page={page} plan={each} />
        ))}
      </aside>
    </main>
  );
}

function PatientFacts({ page, plan }: { readonly page: PatientPage; readonly plan: PagePlan | null }) {
  const t = useTranslations('care.patient');
  const day = useDay();
  const problem = useProblem()(page.problemSite, page.problemSide);
  const state = planState(page, plan);
  return (
    <>
      <span>
        {page.birthDate === null ? t('noBirthDate') : t('age', { age: ageOn(page.birthDate, page.today) })}
      </span>
      {problem !== null && <span>{problem}</span>}
      <span>
        {state.kind === 'none' && t('noPlan')}
        {state.kind === 'ended' && t('planEnded', { date: day(state.on) })}
        {state.kind === 'paused' &&
          t(state.to === null ? 'planPaused' : 'planPausedTo', {
            ...{ number: state.number, from: day(state.from), to: state.to === null ? '' : day(state.to) },
          })}
        {(state.kind === 'since' || state.kind === 'from' || state.kind === 'over') &&
          t(`planState.${state.kind}`, { number: state.number, date: day(state.on) })}
      </span>
      {page.nextVisit !== null && <span>{t('visit', { date: day(page.nextVisit) })}</span>}
      {page.therapistName === null && <span>{t('record.noTherapist')}</span>}
      {!page.joined && <span>{t('notJoined')}</span>}
      <LiveRefresh zone={page.clinicZone} />
    </>
  );
}

function PatientActions({ page, plan }: { readonly page: PatientPage; readonly plan: PagePlan | null }) {
  const t = useTranslations('care.patient');
  const isOn = plan?.status === 'ACTIVE';
  const isFlagged = page.alerts.some(({ kind, resolvedAt }) => kind === 'red_flag' && resolvedAt === null);
  return (
    <>
      {page.therapistName === null && <TakeOver patientId={page.patientId} />}
      {page.phone !== null && (
        <LinkButton
          href={telOf(page.phone)}
          variant={isFlagged ? 'primary' : 'plain'}
          icon={<Icon of={Phone} />}
          label={t('callName', { name: page.name })}
        >
          {t('call')}
        </LinkButton>
      )}
      <LinkButton href={`/patients/${page.patientId}/invite`} icon={<Icon of={QrCode} />}>
        {t('invite')}
      </LinkButton>
      <LinkButton
        href={`/patients/${page.patientId}/plans/${isOn ? plan.id : 'new'}`}
        variant={isFlagged && page.phone !== null ? 'plain' : 'primary'}
        icon={<Icon of={Pencil} />}
      >
        {t(isOn ? 'editPlan' : 'newPlan')}
      </LinkButton>
    </>
  );
}
