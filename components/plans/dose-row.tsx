'use client';
import { useTranslations } from 'next-intl';
import { emptyToNull } from '@/components/form/parse';
import { useRegisteredText } from '@/components/form/use-field';
import { SideBadge } from '@/components/ui/side-badge';
import { sideUnits } from '@/lib/plans/rules/prescription';
import type { DraftItem, DraftSide } from '@/lib/plans/rules/draft';
import type { PlanItemSide, Schedule } from '@/lib/plans/types';
import { DoseInput } from './dose-input';

interface DoseRowProps {
  readonly kind: DraftItem['kind'];
  readonly name: string;
  /** `items.0.sides.1` */
  readonly path: string;
  readonly side: DraftSide;
  readonly was: PlanItemSide | undefined;
  readonly schedule: Pick<Schedule, 'timesPerDay' | 'weekdays'>;
  readonly isCounted: boolean;
}

type DoseNumber = 'sets' | 'reps' | 'holdSeconds' | 'restSeconds' | 'setRestSeconds';

const BANDS = ['yellow', 'red', 'green', 'blue', 'black'] as const;

/** Sets × repetitions × hold, and rest, of one side; strength adds tempo, load and effort in a second line. */
export function DoseRow({ kind, name, path, side, was, schedule, isCounted }: DoseRowProps) {
  const t = useTranslations('plans.builder');
  const label = (field: 'sets' | 'reps' | 'hold' | 'rest' | 'setRest' | 'tempo' | 'load' | 'effort') =>
    t('fieldOf', { move: name, side: side.side, field: t(`field.${field}`) });
  const before = (key: DoseNumber): string | undefined =>
    was === undefined || was[key] === side[key] ? undefined : t('was', { value: String(was[key] ?? '–') });
  const week = sideUnits(kind, side);
  const sessions = schedule.timesPerDay * schedule.weekdays.length;
  const total = (kind === 'hold' ? week.seconds : week.reps) * sessions;
  return (
    <>
      <div className="dl" role="group" aria-label={t('doseOf', { move: name, side: side.side })}>
        <SideBadge side={side.side} text={t(`letter.${side.side}`)} label={t(`side.${side.side}`)} />
        <DoseInput name={`${path}.sets`} label={label('sets')} step={1} was={before('sets')} />
        <span className="x">×</span>
        <DoseInput name={`${path}.reps`} label={label('reps')} step={1} was={before('reps')} />
        <span className="x">×</span>
        <DoseInput
          name={`${path}.holdSeconds`}
          label={label('hold')}
          step={kind === 'hold' ? 5 : 1}
          optional={kind === 'reps'}
          was={before('holdSeconds')}
        />
        <span className="u">s</span>
        <DoseInput name={`${path}.restSeconds`} label={label('rest')} step={5} was={before('restSeconds')} />
        <span className="u">s</span>
        <span className="wk n">{isCounted && t(kind === 'hold' ? 'aWeek' : 'repsAWeek', { total })}</span>
      </div>
      {(kind === 'reps' || side.sets > 1) && (
        <div className="lo2">
          {side.sets > 1 && (
            <span className="pair">
              <DoseInput
                name={`${path}.setRestSeconds`}
                label={label('setRest')}
                step={5}
                was={before('setRestSeconds')}
              />
              {t('setRestUnit')}
            </span>
          )}
          {kind === 'reps' && <Strength path={path} label={label} move={name} side={side} />}
        </div>
      )}
    </>
  );
}

interface StrengthProps {
  readonly path: string;
  readonly move: string;
  readonly side: DraftSide;
  readonly label: (field: 'tempo' | 'load' | 'effort') => string;
}

function Strength({ path, move, side, label }: StrengthProps) {
  const t = useTranslations('plans.builder');
  const band = useRegisteredText(`${path}.band`, { setValueAs: emptyToNull });
  return (
    <>
      <span className="pair">
        <DoseInput name={`${path}.loadKg`} label={label('load')} step={1} optional />
        {t('kg')}
      </span>
      <select aria-label={t('bandOf', { move, side: side.side })} {...band}>
        <option value="">{t('noBand')}</option>
        {BANDS.map((colour) => (
          <option key={colour} value={colour}>
            {t(`band.${colour}`)}
          </option>
        ))}
      </select>
      <span className="pair">
        <DoseInput name={`${path}.effort`} label={label('effort')} step={1} optional />
        {t('effortUnit')}
      </span>
      <span className="pair">
        {t('tempoUnit')}
        <DoseInput name={`${path}.tempo`} label={label('tempo')} optional wide />
      </span>
    </>
  );
}
