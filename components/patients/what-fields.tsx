'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { DateField } from '@/components/form/date-field';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { TextArea } from '@/components/form/text-area';
import { GroundHeading } from '@/components/ui/ground-heading';
import type { NewPatientInput } from '@/lib/patients/schema';
import { PROBLEM_SITES, SURGERY_KINDS } from '@/lib/patients/types';
import { ConditionFields } from './condition-fields';
import { useSides } from './use-sides';

/** What brings the patient here: it decides the warnings of the builder and the words of the red-flag questions. */
export function WhatFields() {
  const t = useTranslations('patients.new');
  const site = useTranslations('patients.site');
  const operation = useTranslations('patients.surgery');
  const sides = useSides();
  const operated = useWatch<NewPatientInput, 'surgery.kind'>({ name: 'surgery.kind' });
  return (
    <>
      <div className="grid-form">
        <SelectField
          name="problemSite"
          label={t('problemSite')}
          options={PROBLEM_SITES.map((value) => ({ value, label: site(value) }))}
          emptyLabel={t('choose')}
        />
        <RadioGroup name="problemSide" label={t('problemSide')} options={sides} look="segments" />
        <SelectField
          name="surgery.kind"
          label={t('surgeryKind')}
          hint={t('surgeryHint')}
          options={SURGERY_KINDS.map((value) => ({ value, label: operation(value) }))}
          emptyLabel={t('noSurgery')}
        />
        {operated && (
          <>
            <RadioGroup name="surgery.side" label={t('surgerySide')} options={sides} look="segments" />
            <DateField name="surgery.performedOn" label={t('surgeryDate')} min="1900-01-01" optional />
          </>
        )}
      </div>
      <div className="sec">
        <GroundHeading level={3} note={t('conditionsNote')}>
          {t('conditions')}
        </GroundHeading>
        <ConditionFields />
      </div>
      <div className="sec">
        <TextArea name="note" label={t('note')} hint={t('noteHint')} maxLength={2000} optional />
      </div>
    </>
  );
}
