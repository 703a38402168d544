'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PlanChange } from '@/lib/plans/rules/diff';
import { useMoveName } from './builder-context';

interface BuilderChangesProps {
  readonly changes: readonly PlanChange[];
  /** What is another of the plan itself, in words. */
  readonly ofPlan?: readonly string[];
}

const SIGN: Readonly<Partial<Record<PlanChange['code'], string>>> = {
  added: '+',
  side_added: '+',
  removed: '−',
  side_removed: '−',
};

/** What the next version changes, line by line. */
export function BuilderChanges({ changes, ofPlan = [] }: BuilderChangesProps) {
  return (
    <ul className="diff n">
      {changes.map((change, index) => (
        <li key={index}>
          <span className="s" aria-hidden="true">
            {SIGN[change.code] ?? '~'}
          </span>
          <span>
            <Words change={change} />
          </span>
        </li>
      ))}
      {ofPlan.map((words) => (
        <li key={words}>
          <span className="s" aria-hidden="true">
            ~
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

const written = (value: string | number | boolean | null) => (value === null ? '–' : String(value));

/** From → to, the old one struck through. */
function FromTo({
  what,
  from,
  to,
}: {
  readonly what: ReactNode;
  readonly from: string;
  readonly to: string;
}) {
  return (
    <>
      {what} <del>{from}</del> <ins>{to}</ins>
    </>
  );
}

function Words({ change }: { readonly change: PlanChange }): ReactNode {
  const t = useTranslations('plans.builder.change');
  const nameOf = useMoveName();
  switch (change.code) {
    case 'added':
    case 'removed':
    case 'reordered':
      return t(change.code, { move: nameOf(change.move) });
    case 'side_added':
    case 'side_removed':
      return t(change.code, { move: nameOf(change.move), side: change.side });
    case 'dose': {
      const what = t(`dose.${change.field}`, { move: nameOf(change.move), side: change.side });
      return <FromTo what={what} from={written(change.from)} to={written(change.to)} />;
    }
    case 'note':
      return t('note', { move: nameOf(change.move) });
    case 'step_down':
      return t(change.to ? 'stepDown' : 'noStepDown', { move: nameOf(change.move), side: change.side });
    case 'weekdays':
      return <FromTo what={t('weekdays')} from={String(change.from.length)} to={String(change.to.length)} />;
    case 'after_workouts':
      return t(change.to === true ? 'afterWorkouts' : 'notAfterWorkouts');
    default:
      return <FromTo what={t(change.code)} from={written(change.from)} to={written(change.to)} />;
  }
}
