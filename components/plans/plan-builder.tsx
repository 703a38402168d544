'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Form } from '@/components/form/form';
import { FormMessages } from '@/components/form/messages';
import { TextField } from '@/components/form/text-field';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { Callout } from '@/components/ui/callout';
import type { Result } from '@/lib/errors/result';
import type { ComparedPlan } from '@/lib/plans/rules/diff';
import { itemOfMove } from '@/lib/plans/rules/draft';
import { planDraftSchema, type PlanDraftInput, type PublishPlanInput } from '@/lib/plans/schema';
import type { BuilderMove } from '@/lib/plans/types';
import { BuilderProvider, type BuilderFacts } from './builder-context';
import { BuilderItems } from './builder-items';
import { BuilderLibrary } from './builder-library';
import { BuilderPublish } from './builder-publish';
import { BuilderBudget } from './builder-rail';
import { BuilderSchedule } from './builder-schedule';
import { BuilderStale } from './builder-stale';
import { UnsavedGuard } from './unsaved-guard';

interface PlanBuilderProps {
  readonly patientId: string;
  readonly planId: string | null;
  readonly baseNumber: number | null;
  readonly base: ComparedPlan | null;
  readonly draft: PlanDraftInput;
  readonly today: string;
  readonly held: boolean;
  readonly moves: readonly BuilderMove[];
  readonly conditions: BuilderFacts['conditions'];
  readonly publish: (input: PublishPlanInput) => Promise<Result<{ planId: string; number: number }>>;
}

/** The library on the left, the plan in the middle, what it costs and publishing on the right. */
export function PlanBuilder(props: PlanBuilderProps) {
  const { patientId, planId, baseNumber, base, today, held, moves, conditions } = props;
  const t = useTranslations('plans.builder');
  const words = useFormWords();
  const router = useRouter();
  const form = useZodForm(planDraftSchema, { defaultValues: props.draft });
  const items = useFieldArray({ control: form.control, name: 'items' });
  const [isStale, setStale] = useState(false);
  const [isPublished, setPublished] = useState(false);
  // Every part shows numbers of the whole draft, so a change draws them all again.
  useWatch({ control: form.control });
  const draft = form.getValues();

  const facts = useMemo<BuilderFacts>(
    () => ({
      moves: new Map(moves.map((move) => [move.id, move])),
      conditions,
      base,
    }),
    [moves, conditions, base],
  );
  const publish = async () => {
    const result = await props
      .publish({ patientId, planId, baseNumber, draft: form.getValues() })
      .catch(() => null);
    if (result?.ok) {
      setPublished(true);
      // In place of the builder: Back from the patient must not lead into a draft that is published.
      return router.replace(`/patients/${patientId}`);
    }
    setStale(result?.code === 'stale');
    applyServerErrors(form, refusalErrors(result, 'draft'));
  };
  const send = () => {
    if (!form.formState.isSubmitting) void form.handleSubmit(publish)();
  };
  const publishByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <BuilderProvider facts={facts}>
      <FormMessages translate={words}>
        <UnsavedGuard isDirty={form.formState.isDirty && !isPublished} />
        <div className="cols" onKeyDown={publishByKey}>
          <BuilderLibrary
            inPlan={new Set(draft.items.map(({ moveId, exerciseId }) => moveId ?? exerciseId ?? ''))}
            onAdd={(move) => items.append(itemOfMove(move), { shouldFocus: false })}
          />
          <Form form={form} onSubmit={publish} label={t('form')} className="build">
            <section className="mid" id="plan" tabIndex={-1} aria-label={t('plan')}>
              <a className="skip-link" href="#publish">
                {t('skipToPublish')}
              </a>
              {held && <Callout tone="flag" title={t('held')} />}
              {isStale && <BuilderStale patientId={patientId} planId={planId} number={baseNumber} />}
              <TextField name="title" label={t('title')} hint={t('titleHint')} maxLength={120} />
              <BuilderItems items={items} draft={draft} />
            </section>
            <aside className="rail" aria-label={t('rail')}>
              <BuilderBudget draft={draft} />
              <BuilderSchedule draft={draft} today={today} />
              <BuilderPublish
                draft={draft}
                number={(baseNumber ?? 0) + 1}
                busy={form.formState.isSubmitting}
                isRenamed={draft.title !== props.draft.title}
                isOtherMinutes={draft.minutesAgreed !== props.draft.minutesAgreed}
                onPublish={send}
              />
            </aside>
          </Form>
        </div>
      </FormMessages>
    </BuilderProvider>
  );
}
