'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { applyServerErrors, useZodForm, type ZodForm } from '@/components/form/use-zod-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { planChoices } from '@/lib/alerts/rules/resolve';
import { resolveSchema, type ResolveInput, type ResolveValues } from '@/lib/alerts/schema/resolve';
import { resolveAlertAction } from '@/lib/care/actions';

const REACHED = ['phone', 'in_clinic', 'by_other', 'not_reached'] as const;
const OUTCOMES = ['safe_to_go_on', 'visit_booked', 'sent_urgent_care', 'sent_doctor'] as const;
const CODES = [
  'choose',
  'required',
  'too_long',
  'text',
  'outcome_needed',
  'note_needed',
  'plan_needed',
  'sent_cannot_resume',
  'signed_out',
  'not_found',
  'stale',
  'unavailable',
  'invalid',
  'optional',
] as const;

interface ResolveDialogProps {
  readonly alertId: string;
  /** The alert in words. */
  readonly what: string;
  /** Who, and since when. */
  readonly who: string;
  readonly onClose: () => void;
}

/** What was done about an alert. It alone releases a hold. */
export function ResolveDialog({ alertId, what, who, onClose }: ResolveDialogProps) {
  const t = useTranslations('alerts.resolve');
  const router = useRouter();
  const form = useZodForm<ResolveInput, ResolveValues>(resolveSchema, {
    defaultValues: { alertId, outcome: null, note: '', plan: null },
  });
  const submit = async (values: ResolveValues) => {
    const result = await resolveAlertAction(values).catch(() => null);
    if (!result?.ok) {
      return applyServerErrors(form, { root: result?.code ?? 'unavailable', ...result?.fields });
    }
    onClose();
    if (result.value.next === null) router.refresh();
    else router.push(result.value.next);
  };
  return (
    <Dialog open onClose={onClose} title={t('title', { what })} sub={who} closeLabel={t('close')}>
      <FormMessages translate={(code) => t(`codes.${CODES.find((known) => known === code) ?? 'invalid'}`)}>
        <Form form={form} onSubmit={submit}>
          <ResolveFields form={form} onClose={onClose} />
        </Form>
      </FormMessages>
    </Dialog>
  );
}

function ResolveFields({
  form,
  onClose,
}: {
  readonly form: ZodForm<ResolveInput, ResolveValues>;
  readonly onClose: () => void;
}) {
  const t = useTranslations('alerts.resolve');
  const common = useTranslations('common');
  const [reached, outcome, plan] = useWatch({ control: form.control, name: ['reached', 'outcome', 'plan'] });
  const labels = { reached: t('reached'), outcome: t('outcome'), note: t('note'), plan: t('plan') };
  const staysOpen = reached === 'not_reached';
  return (
    <>
      <FormError title={t('summary')} labels={labels} />
      <RadioGroup
        name="reached"
        label={t('reached')}
        look="chips"
        options={REACHED.map((value) => ({ value, label: t(`reachedBy.${value}`) }))}
      />
      {!staysOpen && (
        <RadioGroup
          name="outcome"
          label={t('outcome')}
          look="chips"
          options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
      )}
      <TextArea
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        maxLength={2_000}
        optional={staysOpen || undefined}
      />
      {!staysOpen && outcome && (
        <RadioGroup
          name="plan"
          label={t('plan')}
          options={planChoices(outcome).map((value) => ({
            value,
            label: t(`plans.${value}`),
            detail: t(`planDetails.${value}`),
          }))}
        />
      )}
      <div className="end">
        <span className="note">{t('publishing')}</span>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <SubmitButton busyLabel={t('busy')}>
          {t(staysOpen ? 'submitOpen' : plan === 'resume_changed' ? 'submitChanged' : 'submit')}
        </SubmitButton>
      </div>
    </>
  );
}
