import { useTranslations } from 'next-intl';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import { Status } from '@/components/ui/status';
import { currentVersion, standingPause } from '@/lib/care/rules/patient-page';
import type { PagePlan, PatientPage } from '@/lib/care/types/patient-page';
import { PlanActs } from './plan-acts';
import { useDay } from './use-day';

/** Every version that was published, the newest first. None is ever changed. */
export function PatientVersions({ page, plan }: { readonly page: PatientPage; readonly plan: PagePlan }) {
  const t = useTranslations('care.patient');
  const day = useDay();
  const current = currentVersion(plan, page.today);
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
      {plan.status === 'ENDED' && (
        <p className="paused">
          <Status tone="plain">{t('ended')}</Status>
        </p>
      )}
      <ul className="vs">
        {plan.versions.toReversed().map((version) => (
          <li key={version.id}>
            <b>{t('versionNumber', { number: version.number })}</b>
            <span>
              {t.rich('versionBy', {
                ...{ from: day(version.startsOn), to: day(version.endsOn), name: version.authorName },
                ...isolated,
              })}
              {version.number > 1 && `, ${t('chart.changed', { count: version.changed })}`}
            </span>
            {version.id === current?.id && version.startsOn <= page.today && version.endsOn >= page.today && (
              <Status tone="fine">{t('versionInForce')}</Status>
            )}
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
