'use client';
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField, type Choice } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';

interface WhoFieldsProps {
  readonly languages: readonly Choice[];
  readonly zones: readonly string[];
}

/** Who the patient is and how to reach them. */
export function WhoFields({ languages, zones }: WhoFieldsProps) {
  const t = useTranslations('patients.new');
  return (
    <div className="grid-form">
      <TextField name="givenName" label={t('givenName')} hint={t('givenNameHint')} autoComplete="off" />
      <TextField name="familyName" label={t('familyName')} autoComplete="off" optional />
      <DateField name="birthDate" label={t('birthDate')} min="1900-01-01" />
      <TextField
        name="phone"
        label={t('phone')}
        hint={t('phoneHint')}
        type="tel"
        autoComplete="off"
        optional
      />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        className="w2"
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <SelectField name="language" label={t('language')} hint={t('languageHint')} options={languages} />
      <SelectField
        name="zone"
        label={t('zone')}
        hint={t('zoneHint')}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </div>
  );
}
