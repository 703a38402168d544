'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { DateField } from '@/components/form/date-field';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { applyServerErrors, useZodForm, type ZodForm } from '@/components/form/use-zod-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isolated } from '@/components/ui/isolated';
import { endPlanAction, pausePlanAction, resumePlanAction } from '@/lib/care/actions';
import type { Result } from '@/lib/errors/result';
import { endPlanSchema, pausePlanSchema, resumePlanSchema } from '@/lib/plans/schema';

export interface PlanDialogProps {
  readonly patientId: string;
  readonly planId: string;
  readonly title: string;
  /** The patient's local date. */
  readonly today: string;
  readonly onClose: () => void;
}

interface ShellProps<Input extends FieldValues, Output> {
  readonly act: 'pause' | 'resume' | 'end';
  readonly title: string;
  readonly form: ZodForm<Input, Output>;
  readonly send: (input: Input) => Promise<Result<null>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One act on one plan: what it does, what it needs, and the button that names it. */
function PlanDialog<Input extends FieldValues, Output>(props: ShellProps<Input, Output>) {
  const { act, title, form, send, onClose, children } = props;
  const t = useTranslations('care.planAct');
  const common = useTranslations('common');
  const words = useFormWords();
  const router = useRouter();
  const labels = { from: t('from'), to: t('to'), on: t('on'), reason: t('reason') };
  const submit = async () => {
    const result = await send(form.getValues()).catch(() => null);
    if (!result?.ok) return applyServerErrors(form, refusalErrors(result));
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.rich(`${act}.title`, { title, ...isolated })}
      sub={t(`${act}.what`)}
      closeLabel={common('close')}
    >
      <FormMessages translate={words}>
        <Form form={form} onSubmit={submit}>
          <FormError title={t('summary')} ofFields labels={labels} />
          {children}
          <div className="end">
            <Button onClick={onClose}>{common('cancel')}</Button>
            <SubmitButton variant={act === 'end' ? 'danger' : 'primary'} busyLabel={t('busy')}>
              {t(`${act}.submit`)}
            </SubmitButton>
          </div>
        </Form>
      </FormMessages>
    </Dialog>
  );
}

export function PauseDialog({ patientId, planId, title, today, onClose }: PlanDialogProps) {
  const t = useTranslations('care.planAct');
  const form = useZodForm(pausePlanSchema, {
    defaultValues: { patientId, planId, from: today, to: null, reason: '' },
  });
  return (
    <PlanDialog act="pause" {...{ title, form, onClose }} send={pausePlanAction}>
      <div className="grid-form">
        <DateField name="from" label={t('from')} hint={t('fromHint')} />
        <DateField name="to" label={t('to')} hint={t('toHint')} optional />
      </div>
      <TextField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={200} />
    </PlanDialog>
  );
}

/** @param from the first day of the pause: one that is still to come is taken back to it. */
export function ResumeDialog({ from, ...props }: PlanDialogProps & { readonly from: string }) {
  const { patientId, planId, title, today, onClose } = props;
  const t = useTranslations('care.planAct');
  const form = useZodForm(resumePlanSchema, {
    defaultValues: { patientId, planId, on: from > today ? from : today },
  });
  return (
    <PlanDialog act="resume" {...{ title, form, onClose }} send={resumePlanAction}>
      <DateField name="on" label={t('on')} hint={t('onHint')} />
    </PlanDialog>
  );
}

export function EndDialog({ patientId, planId, title, onClose }: PlanDialogProps) {
  const t = useTranslations('care.planAct');
  const form = useZodForm(endPlanSchema, { defaultValues: { patientId, planId, reason: '' } });
  return (
    <PlanDialog act="end" {...{ title, form, onClose }} send={endPlanAction}>
      <TextField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={200} />
    </PlanDialog>
  );
}
