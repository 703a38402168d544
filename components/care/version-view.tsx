import { useFormatter, useTranslations } from 'next-intl';
import { FigureImage } from '@/components/figure/figure-image';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { SideBadge } from '@/components/ui/side-badge';
import { Status } from '@/components/ui/status';
import { isInForce } from '@/lib/care/rules/plan-force';
import type { PagePlan, PageVersion, PatientPage } from '@/lib/care/types/patient-page';
import { itemsInOrder } from '@/lib/plans/rules/prescription';
import type { PlanItem } from '@/lib/plans/types';
import { VersionForce } from './patient-versions';
import { useDoseWords } from './use-dose-words';

const LETTER = { left: 'leftLetter', right: 'rightLetter', both: 'bothLetter' } as const;

interface VersionViewProps {
  readonly page: PatientPage;
  readonly plan: PagePlan;
  readonly version: PageVersion;
}

/** What one version prescribed, when, and nothing that changes it. */
export function VersionView({ page, plan, version }: VersionViewProps) {
  const t = useTranslations('care.patient.prescribed');
  const care = useTranslations('care.patient');
  const last = plan.versions.at(-1);
  return (
    <main className="patient prescribed">
      <PageHeader
        title={t.rich('title', { number: version.number, title: plan.title, ...isolated })}
        back={{
          href: `/patients/${page.patientId}`,
          label: t.rich('back', { name: page.name, ...isolated }),
        }}
        facts={
          <>
            <span>
              <VersionForce plan={plan} version={version} />
            </span>
            {isInForce(page, plan, version) && <Status tone="fine">{care('versionInForce')}</Status>}
            {last && last.number > version.number && <span>{t('newer', { number: last.number })}</span>}
          </>
        }
        actions={
          plan.status === 'ACTIVE' && (
            <LinkButton href={`/patients/${page.patientId}/plans/${plan.id}`}>{t('edit')}</LinkButton>
          )
        }
      />
      <div className="days">
        <GroundHeading note={t('readOnly')}>{t('moves')}</GroundHeading>
        <Moves version={version} names={page.moveNames} />
      </div>
      <aside className="rail">
        <Schedule version={version} />
      </aside>
    </main>
  );
}

interface MovesProps {
  readonly version: PageVersion;
  readonly names: PatientPage['moveNames'];
}

function Moves({ version, names }: MovesProps) {
  const t = useTranslations('care.patient.prescribed');
  return (
    <div className="table-wrap ps" role="region" aria-label={t('moves')} tabIndex={0}>
      <table>
        <caption className="sr">{t('moves')}</caption>
        <thead className="sr">
          <tr>
            {(['move', 'side', 'dose', 'more'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        {itemsInOrder(version).map((item) => (
          <Move
            key={item.id}
            item={item}
            name={names[item.moveId ?? item.exerciseId ?? ''] ?? item.moveId ?? ''}
          />
        ))}
      </table>
    </div>
  );
}

/** A move with a row for each of its sides. */
function Move({ item, name }: { readonly item: PlanItem; readonly name: string }) {
  const common = useTranslations('common');
  const words = useDoseWords();
  return (
    <tbody>
      {item.sides.map((side, index) => (
        <tr key={side.id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={item.sides.length}>
              <span className="nm">
                <span className="th">
                  <FigureImage figure={item.moveId} side={side.side} alt="" className="fig" />
                </span>
                <span>
                  <b>{name}</b>
                  {item.note !== null && <bdi className="said">{item.note}</bdi>}
                </span>
              </span>
            </th>
          )}
          <td>
            <SideBadge side={side.side} text={common(LETTER[side.side])} label={common(side.side)} />
          </td>
          <td className="n dose">{words.dose(item.kind, side)}</td>
          <td className="more">{words.more(item.kind, side)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Monday to Sunday: 5 January 2026 was a Monday. */
const aDay = (weekday: number) => new Date(Date.UTC(2026, 0, 4 + weekday));

function Schedule({ version: { schedule, thresholds } }: { readonly version: PageVersion }) {
  const t = useTranslations('care.patient.prescribed');
  const format = useFormatter();
  const names = schedule.weekdays.map((weekday) =>
    format.dateTime(aDay(weekday), { weekday: 'short', timeZone: 'UTC' }),
  );
  return (
    <section>
      <GroundHeading>{t('schedule')}</GroundHeading>
      <ul className="lines">
        <li>{names.length === 7 ? t('every') : names.join(', ')}</li>
        <li>{t('times', { times: schedule.timesPerDay })}</li>
        {schedule.afterWorkouts && <li>{t('workouts')}</li>}
        <li>{t('zones', { green: thresholds.greenMax, red: thresholds.redMin })}</li>
      </ul>
    </section>
  );
}
