import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import { Status } from '@/components/ui/status';
import { standingPause } from '@/lib/care/rules/patient-page';
import { forceOf, isInForce } from '@/lib/care/rules/plan-force';
import type { PagePlan, PageVersion, PatientPage, PlanEnding } from '@/lib/care/types/patient-page';
import { PlanActs } from './plan-acts';
import { useDay } from './use-day';

/** Every version that was published, the newest first. None is ever changed. */
export function PatientVersions({ page, plan }: { readonly page: PatientPage; readonly plan: PagePlan }) {
  const t = useTranslations('care.patient');
  const day = useDay();
  const pause = plan.status === 'ACTIVE' ? standingPause(page, plan.id) : null;
  return (
    <section>
      <GroundHeading note={plan.title}>{t('versions')}</GroundHeading>
      {pause && (
        <p className="paused">
          <Status tone="plain">
            {pause.to === null
              ? t('pausedFrom', { from: day(pause.from) })
              : t('pausedTo', { from: day(pause.from), to: day(pause.to) })}
          </Status>{' '}
          <bdi>{pause.reason}</bdi>
        </p>
      )}
      {plan.ended && <Ended ended={plan.ended} />}
      <ul className="vs">
        {plan.versions.toReversed().map((version) => (
          <li key={version.id}>
            <Link href={`/patients/${page.patientId}/plans/${plan.id}/versions/${version.number}`}>
              {t('versionNumber', { number: version.number })}
            </Link>
            <span>
              <VersionForce plan={plan} version={version} />
              {version.number > 1 &&
                version.changed > 0 &&
                `, ${t('chart.changed', { count: version.changed })}`}
            </span>
            {isInForce(page, plan, version) && <Status tone="fine">{t('versionInForce')}</Status>}
          </li>
        ))}
      </ul>
      {plan.status === 'ACTIVE' && (
        <PlanActs
          {...{ patientId: page.patientId, planId: plan.id, title: plan.title, today: page.today }}
          pausedFrom={pause?.from ?? null}
        />
      )}
    </section>
  );
}

/** From when to when a version was followed, and who published it. */
export function VersionForce({ plan, version }: { readonly plan: PagePlan; readonly version: PageVersion }) {
  const t = useTranslations('care.patient');
  const day = useDay();
  const force = forceOf(plan, version);
  const by = { name: version.authorName, ...isolated };
  return force === null
    ? t.rich('versionNever', by)
    : t.rich('versionBy', { ...by, from: day(force.from), to: day(force.to) });
}

/** An end that an alert's answer brought names that alert, which tells its own story. */
const OF_ALERT = /^alert [0-9a-f-]{36}$/;

function Ended({ ended }: { readonly ended: PlanEnding }) {
  const t = useTranslations('care.patient');
  const day = useDay();
  const date = day(ended.on);
  return (
    <p className="paused">
      <Status tone="plain">
        {ended.byName === null
          ? t('endedOn', { date })
          : t.rich('endedBy', { date, name: ended.byName, ...isolated })}
      </Status>{' '}
      <bdi>{OF_ALERT.test(ended.reason) ? t('endedByAlert') : ended.reason}</bdi>
    </p>
  );
}
