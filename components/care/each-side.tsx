import { ArrowLeftRight, Hand } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { BarMeter } from '@/components/chart/bar-meter';
import { FigureImage } from '@/components/figure/figure-image';
import { Fraction } from '@/components/ui/fraction';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/components/ui/isolated';
import { SideBadge } from '@/components/ui/side-badge';
import { Status } from '@/components/ui/status';
import { forceOf } from '@/lib/care/rules/plan-force';
import { itemShares, type ItemShares, type SideShare } from '@/lib/care/rules/patient-page';
import type { PagePlan, PageVersion, PatientPage } from '@/lib/care/types/patient-page';
import type { ItemKind } from '@/lib/exercises/types';
import { addDays } from '@/lib/time/dates';
import { useDay } from './use-day';
import { useDoseWords } from './use-dose-words';

/** From so many percentage points on, left and right differ enough to be looked at. */
const GAP_FROM = 20;

const LETTER = { left: 'leftLetter', right: 'rightLetter', both: 'bothLetter' } as const;

interface EachSideProps {
  readonly page: PatientPage;
  readonly plan: PagePlan;
  readonly version: PageVersion;
}

/** What was done of what was asked, each item and each side of one version. */
export function EachSide({ page, plan, version }: EachSideProps) {
  const t = useTranslations('care.patient');
  const day = useDay();
  const items = itemShares(page, plan, version);
  // The days that the numbers are made of: those of the chart on which this version was followed, to yesterday.
  const force = forceOf(plan, version) ?? { from: version.startsOn, to: version.startsOn };
  const yesterday = addDays(page.today, -1);
  const from = force.from > page.from ? force.from : page.from;
  const to = force.to < yesterday ? force.to : yesterday;
  if (items.length === 0) return null;
  return (
    <section className="ps">
      <GroundHeading
        note={t.rich('eachSideNote', {
          ...{ title: plan.title, number: version.number, ...isolated },
          ...{ from: day(from), to: day(to), counted: from <= to ? 'yes' : 'no' },
        })}
      >
        {t('eachSide')}
      </GroundHeading>
      <div className="table-wrap" role="region" aria-label={t('eachSide')} tabIndex={0}>
        <table>
          <caption className="sr">{t('eachSide')}</caption>
          <tbody>
            {items.map((item) => (
              <ItemRow key={item.itemId} item={item} name={page.moveNames[item.ref] ?? item.ref} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ItemRow({ item, name }: { readonly item: ItemShares; readonly name: string }) {
  const t = useTranslations('care.patient');
  return (
    <tr>
      <th scope="row">
        <span className="nm">
          <span className="th">
            <FigureImage figure={item.moveId} side="right" alt="" className="fig" />
          </span>
          <span>
            <b>{name}</b>
          </span>
        </span>
      </th>
      {item.sides.map((side) => (
        <SideCells key={side.itemSideId} kind={item.kind} side={side} />
      ))}
      {item.sides.length === 1 && <td colSpan={4} />}
      <td className="gap">
        {item.gap !== null && item.gap >= GAP_FROM && (
          <Status tone="amber" icon={<Icon of={ArrowLeftRight} small />}>
            {t('gap', { points: item.gap })}
          </Status>
        )}
        {item.gap !== null && item.gap < GAP_FROM && <span className="quiet">{t('even')}</span>}
      </td>
    </tr>
  );
}

function SideCells({
  kind,
  side: { side, dose, isHeld, share, tapped },
}: {
  readonly kind: ItemKind;
  readonly side: SideShare;
}) {
  const t = useTranslations('care.patient');
  const common = useTranslations('common');
  const format = useFormatter();
  const words = useDoseWords();
  return (
    <>
      <td>
        <SideBadge side={side} text={common(LETTER[side])} label={common(side)} />
        {isHeld && (
          <Status tone="flag-o" icon={<Icon of={Hand} small />}>
            {t('sideHeld')}
          </Status>
        )}
      </td>
      <td className="n dose">{words.dose(kind, dose)}</td>
      <td>
        <span className="mt">
          <BarMeter
            share={share.denominator === 0 ? 0 : share.numerator / share.denominator}
            tone={side === 'both' ? 'data' : side}
          />
        </span>
      </td>
      <td className="n">
        <Fraction
          {...share}
          format={(value) => format.number(value)}
          unit={kind === 'hold' ? t('seconds') : t('reps')}
          noneLabel={t('sessionsNone')}
        />
        {tapped > 0 && <span className="tapped">{t('tapped', { seconds: tapped })}</span>}
      </td>
    </>
  );
}
