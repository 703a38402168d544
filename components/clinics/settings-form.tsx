'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { refusalErrors } from '@/components/accounts/refusal-errors';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Form } from '@/components/form/form';
import { FormError } from '@/components/form/form-error';
import { FormMessages } from '@/components/form/messages';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { applyServerErrors, useZodForm } from '@/components/form/use-zod-form';
import { GroundHeading } from '@/components/ui/ground-heading';
import { changeSettingsAction } from '@/lib/clinics/actions';
import { settingsSchema, type SettingsInput } from '@/lib/clinics/schema';

interface SettingsFormProps {
  readonly settings: SettingsInput;
  readonly zones: readonly string[];
}

/** The clinic's name, zone and the numbers that its patients are told to call. */
export function SettingsForm({ settings, zones }: SettingsFormProps) {
  const t = useTranslations('clinics.settings');
  const words = useFormWords();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useZodForm(settingsSchema, { defaultValues: settings });
  const save = async () => {
    setSaved(false);
    const result = await changeSettingsAction(form.getValues()).catch(() => null);
    if (!result?.ok) return applyServerErrors(form, refusalErrors(result));
    form.reset(form.getValues());
    setSaved(true);
    router.refresh();
  };
  const labels = {
    ...{ name: t('name'), zone: t('zone'), phone: t('phone'), urgentCareNumber: t('urgentCareNumber') },
    ...{ urgentCarePlace: t('urgentCarePlace'), emergencyNumber: t('emergencyNumber') },
  };
  return (
    <FormMessages translate={words}>
      <Form form={form} onSubmit={save}>
        <FormError title={t('summary')} ofFields labels={labels} />
        <GroundHeading note={t('numbersNote')}>{t('numbers')}</GroundHeading>
        <div className="grid-form pairs">
          <TextField name="phone" label={t('phone')} hint={t('phoneHint')} type="tel" />
          <TextField
            name="emergencyNumber"
            label={t('emergencyNumber')}
            hint={t('emergencyHint')}
            type="tel"
          />
          <TextField
            name="urgentCareNumber"
            label={t('urgentCareNumber')}
            hint={t('urgentCareHint')}
            type="tel"
          />
          <TextField name="urgentCarePlace" label={t('urgentCarePlace')} optional />
        </div>
        <GroundHeading>{t('clinic')}</GroundHeading>
        <div className="grid-form pairs">
          <TextField name="name" label={t('name')} />
          <SelectField
            name="zone"
            label={t('zone')}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </div>
        <div className="end">
          <SubmitButton busyLabel={t('busy')}>{t('submit')}</SubmitButton>
          <span role="status">{saved && !form.formState.isDirty ? t('saved') : ''}</span>
        </div>
      </Form>
    </FormMessages>
  );
}
