import { useTranslations } from 'next-intl';
import { PainChart } from '@/components/chart/pain-chart';
import type { PainDay } from '@/components/chart/pain-chart-types';
import { Fraction } from '@/components/ui/fraction';
import { GroundHeading } from '@/components/ui/ground-heading';
import { sessionAdherence } from '@/lib/adherence/rules/window';
import { currentVersion, dayMarks, mainPlan, weekCounts } from '@/lib/care/rules/patient-page';
import type { PatientPage } from '@/lib/care/types/patient-page';
import { localDateOf } from '@/lib/time/zones';
import { eachDay } from '@/lib/time/dates';
import { useDay } from './use-day';

/** Every date of the window with its scores; nothing is filled in where nobody answered. */
function painDays(page: PatientPage): PainDay[] {
  const marks = dayMarks(page);
  const pains = new Map(page.pains.map((pain) => [pain.date, pain]));
  const mornings = new Map(page.mornings.map((morning) => [morning.date, morning]));
  const tapped = new Set(page.days.flatMap((day) => (day.tapped ? day.date : [])));
  const alerted = new Set(
    page.alerts.flatMap(({ score, occurredAt }) =>
      score === null ? [] : localDateOf(occurredAt, page.zone),
    ),
  );
  return eachDay(page.from, page.today).map((date) => ({
    date,
    before: pains.get(date)?.before ?? null,
    worst: pains.get(date)?.worst ?? null,
    after: pains.get(date)?.after ?? null,
    morning: mornings.get(date)?.value ?? null,
    morningAsked: mornings.has(date),
    session: marks.get(date) ?? 'not_due',
    alert: alerted.has(date),
    tapped: tapped.has(date),
  }));
}

function useChartLabels(page: PatientPage) {
  const t = useTranslations('care.patient.chart');
  const marks = useTranslations('care.mark');
  const day = useDay();
  return {
    summary: t('summary', { from: day(page.from), to: day(page.today) }),
    ...{ before: t('before'), worst: t('worst'), after: t('after'), nextMorning: t('nextMorning') },
    ...{ sessions: t('sessions'), doneDue: t('doneDue'), paused: t('paused'), baseline: t('baseline') },
    zones: { green: t('green'), amber: t('amber'), red: t('red') },
    states: {
      ...{ done: marks('done'), partly: marks('partly'), not_logged: marks('not_logged') },
      ...{ skipped: marks('skipped'), not_due: marks('not_due'), paused: marks('paused') },
    },
    ...{ unanswered: t('unanswered'), day: t('day'), asTable: t('asTable'), tapped: t('tapped') },
  };
}

/** Six weeks on one axis of days, with the fraction that its marks add up to. */
export function PatientChart({ page }: { readonly page: PatientPage }) {
  const t = useTranslations('care.patient');
  const labels = useChartLabels(page);
  const day = useDay();
  const plan = mainPlan(page);
  const version = plan && currentVersion(plan, page.today);
  return (
    <section>
      <GroundHeading note={t('selfReported')}>
        {t('sixWeeks', { from: day(page.from), to: day(page.today) })}
      </GroundHeading>
      <p className="sum">
        <span>
          {t('sessions')}{' '}
          <Fraction
            {...sessionAdherence(page.days, { from: page.from, to: page.today, today: page.today })}
            noneLabel={t('sessionsNone')}
          />
        </span>
      </p>
      <PainChart
        from={page.from}
        to={page.today}
        days={painDays(page)}
        versions={(plan?.versions ?? [])
          .filter(({ startsOn }) => startsOn <= page.today)
          .map(({ number, startsOn, changed }) => ({
            from: startsOn < page.from ? page.from : startsOn,
            label: t('chart.version', { number }),
            short: t('chart.versionShort', { number }),
            note: number > 1 && changed > 0 ? t('chart.changed', { count: changed }) : undefined,
          }))}
        pauses={page.pauses.filter(({ planId }) => planId === plan?.id)}
        thresholds={version?.thresholds ?? { greenMax: 2, redMin: 6 }}
        baseline={null}
        weeks={weekCounts(page)}
        labels={labels}
        formatDay={day}
      />
    </section>
  );
}
