'use client';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import type { NewPatientInput } from '@/lib/patients/schema';
import { SURGERY_KINDS } from '@/lib/patients/types';
import { EntryRows } from './entry-rows';
import { useSides } from './use-sides';

/** As many as one patient may have. */
const MOST = 8;

/** Names of the fields below, for the summary of what is wrong. */
export function useSurgeryLabels(): Readonly<Record<string, string>> {
  const t = useTranslations('patients.new');
  const named = (index: number): readonly (readonly [string, string])[] => [
    [`surgeries.${index}.kind`, t('surgeryKind')],
    [`surgeries.${index}.side`, t('surgerySide')],
    [`surgeries.${index}.performedOn`, t('surgeryDate')],
  ];
  return Object.fromEntries(Array.from({ length: MOST }, (_, index) => named(index)).flat());
}

/** Any number of operations, each with its side and date. */
export function SurgeryFields() {
  const t = useTranslations('patients.new');
  const operation = useTranslations('patients.surgery');
  const sides = useSides();
  const { control } = useFormContext<NewPatientInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'surgeries' });
  const options = SURGERY_KINDS.map((kind) => ({ value: kind, label: operation(kind) }));
  return (
    <EntryRows
      ids={fields.map(({ id }) => id)}
      name={t('surgeryKind')}
      addLabel={t('addSurgery')}
      onAdd={() => append({ kind: null, side: null, performedOn: null })}
      onRemove={remove}
      row={(index) => (
        <>
          <SelectField
            name={`surgeries.${index}.kind`}
            label={t('surgeryKind')}
            options={options}
            emptyLabel={t('choose')}
          />
          <SelectField
            name={`surgeries.${index}.side`}
            label={t('surgerySide')}
            options={sides}
            emptyLabel={t('choose')}
          />
          <DateField
            name={`surgeries.${index}.performedOn`}
            label={t('surgeryDate')}
            min="1900-01-01"
            optional
          />
        </>
      )}
    />
  );
}
