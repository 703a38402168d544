'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Form } from '@/components/form/form';
import { FormMessages } from '@/components/form/messages';
import { SelectField, type Choice } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { GroundHeading } from '@/components/ui/ground-heading';
import { editPatientAction } from '@/lib/patients/actions';
import { editPatientSchema, type EditPatientInput } from '@/lib/patients/schema';
import { RecordFields } from './record-fields';

interface EditPatientFormProps {
  readonly record: EditPatientInput;
  readonly zones: readonly string[];
  readonly languages: readonly Choice[];
  readonly therapists: readonly Choice[];
}

/** The form of a new patient, filled in, and whose patient it is. */
export function EditPatientForm({ record, zones, languages, therapists }: EditPatientFormProps) {
  const t = useTranslations('patients.new');
  const words = useFormWords();
  const router = useRouter();
  const form = useZodForm(editPatientSchema, { defaultValues: record });
  const save = async () => {
    const result = await editPatientAction(form.getValues()).catch(() => null);
    if (result?.ok) return router.push(`/patients/${record.patientId}`);
    applyServerErrors(form, refusalErrors(result));
  };
  return (
    <FormMessages translate={words}>
      <Form form={form} onSubmit={save}>
        <RecordFields zones={zones} languages={languages}>
          <section className="sec">
            <GroundHeading>{t('team')}</GroundHeading>
            <div className="grid-form">
              <SelectField
                name="therapistId"
                label={t('therapist')}
                hint={t('therapistHint')}
                options={therapists}
                emptyLabel={t('noTherapist')}
              />
            </div>
          </section>
          <div className="go">
            <SubmitButton busyLabel={t('saveBusy')}>{t('save')}</SubmitButton>
          </div>
        </RecordFields>
      </Form>
    </FormMessages>
  );
}
