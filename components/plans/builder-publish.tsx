'use client';
import { useTranslations } from 'next-intl';
import { FormError } from '@/components/form/form-error';
import { Button } from '@/components/ui/button';
import { diffPlans } from '@/lib/plans/rules/diff';
import { comparedOf } from '@/lib/plans/rules/draft';
import type { PlanDraftInput } from '@/lib/plans/schema';
import { BuilderChanges } from './builder-changes';
import { useBuilder, useMoveName } from './builder-context';

interface BuilderPublishProps {
  readonly draft: PlanDraftInput;
  /** Of the version to come. */
  readonly number: number;
  readonly busy: boolean;
  /** Of the plan's own, not of a version: its name, or the minutes agreed, is another. */
  readonly isRenamed: boolean;
  readonly isOtherMinutes: boolean;
  readonly onPublish: () => void;
}

/** What changes, what is still wrong, and the one button that makes it so; always in view. */
export function BuilderPublish({
  draft,
  number,
  busy,
  isRenamed,
  isOtherMinutes,
  onPublish,
}: BuilderPublishProps) {
  const t = useTranslations('plans.builder');
  const { base } = useBuilder();
  const labels = useFieldNames(draft);
  // A version that takes over today does not change when the patient began.
  const next = comparedOf(draft);
  const ofPlan = [...(isRenamed ? [t('title')] : []), ...(isOtherMinutes ? [t('minutesAgreed')] : [])];
  const changes = base === null ? null : diffPlans({ ...base, startsOn: next.startsOn }, next);
  return (
    <section className="pub" id="publish" tabIndex={-1} aria-label={t('publishing')}>
      <FormError title={t('summary')} ofFields labels={labels} />
      {changes !== null && (
        <>
          <h2 className="h2" aria-live="polite">
            {t('changes', { count: changes.length + ofPlan.length, number: number - 1 })}
          </h2>
          <div className="all">
            <BuilderChanges changes={changes} ofPlan={ofPlan} />
          </div>
        </>
      )}
      {/* No submit button: Enter in a dose must never publish. */}
      <Button
        variant="primary"
        wide
        busy={busy}
        busyLabel={t('busy')}
        onClick={onPublish}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {t('publish', { number })}
      </Button>
      <p className="keys quiet small">{t('publishKeys')}</p>
    </section>
  );
}

const SIDE_FIELDS = [
  ['sets', 'sets'],
  ['reps', 'reps'],
  ['holdSeconds', 'hold'],
  ['restSeconds', 'rest'],
  ['setRestSeconds', 'setRest'],
  ['tempo', 'tempo'],
  ['loadKg', 'load'],
  ['band', 'band'],
  ['effort', 'effort'],
] as const;

/** A name for every field that can be wrong, so that the summary tells which of them. */
function useFieldNames(draft: PlanDraftInput): Record<string, string> {
  const t = useTranslations('plans.builder');
  const nameOf = useMoveName();
  const names: Record<string, string> = {
    ...{ title: t('title'), startsOn: t('startsOn'), endsOn: t('endsOn'), items: t('moves') },
    ...{ 'schedule.weekdays': t('days'), 'schedule.timesPerDay': t('timesPerDay') },
    ...{ minutesAgreed: t('minutesAgreed') },
    ...{ 'thresholds.greenMax': t('greenMax'), 'thresholds.redMin': t('redMin') },
  };
  draft.items.forEach((item, index) => {
    const move = nameOf(item);
    names[`items.${index}`] = move;
    names[`items.${index}.note`] = t('noteOf', { move });
    names[`items.${index}.sides`] = move;
    item.sides.forEach(({ side }, at) => {
      for (const [key, field] of SIDE_FIELDS) {
        names[`items.${index}.sides.${at}.${key}`] = t('fieldOf', { move, side, field: t(`field.${field}`) });
      }
    });
  });
  return names;
}
