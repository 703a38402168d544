'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useWatch, type DefaultValues } from 'react-hook-form';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { SubmitButton } from '@/components/form/submit-button';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { GroundHeading } from '@/components/ui/ground-heading';
import { saveOwnMoveAction } from '@/lib/exercises/actions';
import { ownMoveHref, ownMoveSchema, type OwnMoveInput } from '@/lib/exercises/schema';
import { OwnMoveHow, OwnMoveMore, OwnMoveWhat } from './own-move-fields';

interface OwnMoveFormProps {
  /** null: a new one. */
  readonly saved: { readonly id: string; readonly revision: number } | null;
  readonly values: DefaultValues<OwnMoveInput>;
  /** Library moves whose figure may be borrowed. */
  readonly figures: readonly { readonly value: string; readonly label: string }[];
}

/** A clinic's own move, new or to be changed: what it is, how it is done, what it asks of a body. */
export function OwnMoveForm({ saved, values, figures }: OwnMoveFormProps) {
  const t = useTranslations('exercises.own');
  const words = useFormWords();
  const router = useRouter();
  const form = useZodForm(ownMoveSchema, { defaultValues: values });
  const kind = useWatch({ control: form.control, name: 'kind' });
  // A set of repetitions has no hold of its own, and the other way round.
  useEffect(() => {
    const held = form.getValues('dose.holdSeconds');
    if (kind === 'hold') form.setValue('dose.holdSeconds', held ?? 30);
    else form.setValue('dose.holdSeconds', null);
  }, [form, kind]);
  const save = async () => {
    const move = form.getValues();
    const asked = { exerciseId: saved?.id ?? null, revision: saved?.revision ?? null, move };
    const result = await saveOwnMoveAction(asked).catch(() => null);
    if (!result?.ok) return applyServerErrors(form, refusalErrors(result, 'move'));
    router.push(`${ownMoveHref(result.value.exerciseId)}?saved=1`);
    router.refresh();
  };
  const labels = {
    ...{ name: t('name'), otherNames: t('otherNames'), region: t('region'), position: t('position') },
    ...{ sided: t('sided'), steps: t('steps'), cues: t('cues'), mistakes: t('mistakes'), felt: t('felt') },
    ...{ 'dose.sets': t('sets'), 'dose.reps': t('repsCount'), 'dose.holdSeconds': t('holdSeconds') },
    ...{ 'dose.restSeconds': t('rest'), 'dose.setRestSeconds': t('setRest'), figure: t('figure') },
  };
  return (
    <FormMessages translate={words}>
      <Form form={form} onSubmit={save} className="own-move">
        <FormError title={t('summary')} ofFields labels={labels} />
        <section>
          <GroundHeading>{t('what')}</GroundHeading>
          <OwnMoveWhat />
        </section>
        <section className="sec">
          <GroundHeading>{t('how')}</GroundHeading>
          <OwnMoveHow kind={kind} />
        </section>
        <section className="sec">
          <GroundHeading>{t('more')}</GroundHeading>
          <OwnMoveMore figures={figures} />
        </section>
        <div className="go">
          <SubmitButton busyLabel={t('busy')}>{saved === null ? t('saveNew') : t('save')}</SubmitButton>
        </div>
      </Form>
    </FormMessages>
  );
}
