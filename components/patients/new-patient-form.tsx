'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Form } from '@/components/form/form';
import { FormMessages } from '@/components/form/messages';
import type { Choice } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { createPatientAction } from '@/lib/patients/actions';
import { newPatientSchema, type NewPatientInput } from '@/lib/patients/schema';
import { RecordFields } from './record-fields';

interface NewPatientFormProps {
  readonly zone: string;
  readonly zones: readonly string[];
  readonly languages: readonly Choice[];
}

/** Who and what, on one page; the patient's own page comes next. */
export function NewPatientForm({ zone, zones, languages }: NewPatientFormProps) {
  const t = useTranslations('patients.new');
  const words = useFormWords();
  const router = useRouter();
  const form = useZodForm(newPatientSchema, {
    defaultValues: {
      ...{
        givenName: '',
        familyName: '',
        birthDate: '',
        phone: '',
        email: '',
        note: '',
        language: 'en',
        zone,
      },
      ...{ conditions: [], surgeries: [] },
    },
  });
  // The form's own values go over the network; the action reads them with the same schema.
  const add = async () => {
    const typed: NewPatientInput = form.getValues();
    const result = await createPatientAction(typed).catch(() => null);
    if (result?.ok) return router.push(`/patients/${result.value.patientId}`);
    applyServerErrors(form, refusalErrors(result));
  };
  return (
    <FormMessages translate={words}>
      <Form form={form} onSubmit={add}>
        <RecordFields zones={zones} languages={languages}>
          <div className="go">
            <SubmitButton busyLabel={t('busy')}>{t('submit')}</SubmitButton>
          </div>
        </RecordFields>
      </Form>
    </FormMessages>
  );
}
