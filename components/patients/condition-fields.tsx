'use client';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import type { NewPatientInput } from '@/lib/patients/schema';
import { CONDITION_CODES } from '@/lib/patients/types';
import { EntryRows } from './entry-rows';
import { useSides } from './use-sides';

/** As many as one patient may have. */
const MOST = 12;

/** Names of the fields below, for the summary of what is wrong. */
export function useConditionLabels(): Readonly<Record<string, string>> {
  const t = useTranslations('patients.new');
  const named = (index: number): readonly (readonly [string, string])[] => [
    [`conditions.${index}.code`, t('condition')],
    [`conditions.${index}.side`, t('conditionSide')],
    [`conditions.${index}.assessedOn`, t('assessedOn')],
  ];
  return Object.fromEntries(Array.from({ length: MOST }, (_, index) => named(index)).flat());
}

/** Any number of conditions, each with its side and the day a clinician looked at it. */
export function ConditionFields() {
  const t = useTranslations('patients.new');
  const name = useTranslations('patients.condition');
  const sides = useSides();
  const { control } = useFormContext<NewPatientInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'conditions' });
  const options = CONDITION_CODES.map((code) => ({ value: code, label: name(code) }));
  return (
    <EntryRows
      ids={fields.map(({ id }) => id)}
      name={t('condition')}
      addLabel={t('addCondition')}
      onAdd={() => append({ code: null, side: null, assessedOn: null })}
      onRemove={remove}
      row={(index) => (
        <>
          <SelectField
            name={`conditions.${index}.code`}
            label={t('condition')}
            options={options}
            emptyLabel={t('choose')}
          />
          <SelectField
            name={`conditions.${index}.side`}
            label={t('conditionSide')}
            options={sides}
            emptyLabel={t('wholePerson')}
            optional
          />
          <DateField
            name={`conditions.${index}.assessedOn`}
            label={t('assessedOn')}
            hint={t('assessedHint')}
            min="1900-01-01"
            optional
          />
        </>
      )}
    />
  );
}
