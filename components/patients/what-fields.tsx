'use client';
import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/form/radio-group';
import { SelectField } from '@/components/form/select-field';
import { TextArea } from '@/components/form/text-area';
import { GroundHeading } from '@/components/ui/ground-heading';
import { PROBLEM_SITES } from '@/lib/patients/types';
import { ConditionFields } from './condition-fields';
import { SurgeryFields } from './surgery-fields';
import { useSides } from './use-sides';

/** What brings the patient here: it decides the warnings of the builder and the words of the red-flag questions. */
export function WhatFields() {
  const t = useTranslations('patients.new');
  const site = useTranslations('patients.site');
  const sides = useSides();
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
      </div>
      <div className="sec">
        <GroundHeading level={3} note={t('conditionsNote')}>
          {t('conditions')}
        </GroundHeading>
        <ConditionFields />
      </div>
      <div className="sec">
        <GroundHeading level={3} note={t('surgeryHint')}>
          {t('surgeries')}
        </GroundHeading>
        <SurgeryFields />
      </div>
      <div className="sec">
        <TextArea name="note" label={t('note')} hint={t('noteHint')} maxLength={2000} optional />
      </div>
    </>
  );
}
