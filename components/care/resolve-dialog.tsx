'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useAlertWords } from '@/components/alerts/alert-words';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { applyServerErrors, useZodForm, type ZodForm } from '@/components/form/use-zod-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { HoldingAlert } from '@/lib/alerts/types';
import { planChoices } from '@/lib/alerts/rules/resolve';
import { resolveSchema, type ResolveInput, type ResolveValues } from '@/lib/alerts/schema/resolve';
import { resolveAlertAction } from '@/lib/care/actions';
import type { OpenAlert } from '@/lib/care/types/worklist';
import { ResolveStill } from './resolve-still';

const REACHED = ['phone', 'in_clinic', 'by_other', 'not_reached'] as const;
const OUTCOMES = ['safe_to_go_on', 'visit_booked', 'sent_urgent_care', 'sent_doctor'] as const;
const CODES = [
  ...(['choose', 'required', 'too_long', 'text', 'outcome_needed', 'note_needed', 'plan_needed'] as const),
  ...(['sent_cannot_resume', 'seen_first', 'not_ready', 'signed_out', 'not_found', 'stale'] as const),
  ...(['unavailable', 'invalid', 'optional'] as const),
];

export interface ResolveProps {
  readonly alert: OpenAlert;
  /** The patient's other open alerts. */
  readonly others: readonly OpenAlert[];
  readonly patientId: string;
  /** Who, and since when. */
  readonly who: string;
  /** What it holds and where it was felt, in sentences. */
  readonly holds: string;
  readonly onClose: () => void;
}

/** What was done about an alert. It alone releases a hold. */
export function ResolveDialog(props: ResolveProps) {
  const { alert, who, onClose } = props;
  const t = useTranslations('alerts.resolve');
  const words = useAlertWords();
  const router = useRouter();
  const [still, setStill] = useState<readonly HoldingAlert[]>([]);
  const form = useZodForm<ResolveInput, ResolveValues>(resolveSchema, {
    defaultValues: { alertId: alert.id, also: [], outcome: null, note: '', plan: null },
  });
  const close = () => {
    onClose();
    if (still.length > 0) router.refresh();
  };
  const submit = async (values: ResolveValues) => {
    const result = await resolveAlertAction(values).catch(() => null);
    if (!result?.ok) {
      // What stands at a field needs no second line over the whole.
      const fields = result?.fields ?? {};
      const root = 'plan' in fields ? {} : { root: result?.code ?? 'unavailable' };
      return applyServerErrors(form, { ...root, ...fields });
    }
    if (result.value.still.length > 0) return setStill(result.value.still);
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('title', { what: words(alert) })}
      sub={who}
      closeLabel={t(still.length > 0 ? 'stillClose' : 'close')}
    >
      {still.length > 0 ? (
        <ResolveStill still={still} onClose={close} />
      ) : (
        <FormMessages translate={(code) => t(`codes.${CODES.find((known) => known === code) ?? 'invalid'}`)}>
          <Form form={form} onSubmit={submit}>
            <ResolveFields form={form} {...props} />
          </Form>
        </FormMessages>
      )}
    </Dialog>
  );
}

type FieldsProps = ResolveProps & { readonly form: ZodForm<ResolveInput, ResolveValues> };

function ResolveFields(props: FieldsProps) {
  const { form, others, holds: sentences, onClose } = props;
  const t = useTranslations('alerts.resolve');
  const common = useTranslations('common');
  const words = useAlertWords();
  const reached = useWatch({ control: form.control, name: 'reached' });
  const holding = others.filter(({ holds }) => holds);
  const labels = { reached: t('reached'), outcome: t('outcome'), note: t('note'), plan: t('plan') };
  const staysOpen = reached === 'not_reached';
  return (
    <>
      <FormError title={t('summary')} labels={labels} />
      <p className="note">{sentences}</p>
      {holding.length > 0 && (
        <CheckboxGroup
          name="also"
          label={t('also', { count: holding.length })}
          hint={t('alsoHint')}
          optional
          options={holding.map((other) => ({ value: other.id, label: words(other) }))}
        />
      )}
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
      {!staysOpen && <PlanChoice {...props} holding={holding} />}
      <div className="end">
        <span className="note">{t('publishing')}</span>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <SubmitFor form={form} />
      </div>
    </>
  );
}

function SubmitFor({ form }: Pick<FieldsProps, 'form'>) {
  const t = useTranslations('alerts.resolve');
  const [reached, plan, also = []] = useWatch({
    control: form.control,
    name: ['reached', 'plan', 'also'],
  });
  const staysOpen = reached === 'not_reached' || plan === 'keep_hold';
  return (
    <SubmitButton busyLabel={t('busy')}>
      {staysOpen ? t('submitOpen') : t('submit', { count: also.length + 1 })}
    </SubmitButton>
  );
}

/** What becomes of the plan: no more than the outcome and the signs allow, and the way to what is missing. */
function PlanChoice({
  form,
  alert,
  holding,
  patientId,
}: FieldsProps & { readonly holding: readonly OpenAlert[] }) {
  const t = useTranslations('alerts.resolve');
  const [outcome = null, also = []] = useWatch({ control: form.control, name: ['outcome', 'also'] });
  const chosen = [alert, ...holding.filter(({ id }) => also.includes(id))];
  const choices = planChoices(outcome, chosen);
  const left = holding.length + 1 - chosen.length;
  return (
    <>
      <RadioGroup
        name="plan"
        label={t('plan')}
        options={choices.map((value) => ({
          value,
          label: t(`plans.${value}`),
          detail:
            left > 0 && value.startsWith('resume')
              ? t('resumesNot', { count: left })
              : t(`planDetails.${value}`),
        }))}
      />
      {choices.includes('resume') && !choices.includes('resume_changed') && alert.planId !== null && (
        <p className="note">
          {t('codes.not_ready')}{' '}
          <Link href={`/patients/${patientId}/plans/${alert.planId}`}>{t('openPlan')}</Link>
        </p>
      )}
    </>
  );
}
