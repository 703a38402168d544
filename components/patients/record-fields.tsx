'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FormError } from '@/components/form/form-error';
import type { Choice } from '@/components/form/select-field';
import { GroundHeading } from '@/components/ui/ground-heading';
import { useConditionLabels } from './condition-fields';
import { useSurgeryLabels } from './surgery-fields';
import { WhatFields } from './what-fields';
import { WhoFields } from './who-fields';

interface RecordFieldsProps {
  readonly zones: readonly string[];
  readonly languages: readonly Choice[];
  /** What comes after: further fields, and the button. */
  readonly children: ReactNode;
}

/** Who a patient is and what brings them, for whoever is added and whoever is corrected. */
export function RecordFields({ zones, languages, children }: RecordFieldsProps) {
  const t = useTranslations('patients.new');
  const labels = {
    ...{ givenName: t('givenName'), familyName: t('familyName'), birthDate: t('birthDate') },
    ...{ phone: t('phone'), email: t('email'), zone: t('zone'), problemSite: t('problemSite') },
    ...{ problemSide: t('problemSide'), conditions: t('conditions'), note: t('note') },
    ...{ surgeries: t('surgeries'), therapistId: t('therapist') },
    ...useConditionLabels(),
    ...useSurgeryLabels(),
  };
  return (
    <>
      <FormError title={t('summary')} ofFields labels={labels} />
      <section>
        <GroundHeading>{t('who')}</GroundHeading>
        <WhoFields zones={zones} languages={languages} />
      </section>
      <section className="sec">
        <GroundHeading note={t('whatNote')}>{t('what')}</GroundHeading>
        <WhatFields />
      </section>
      {children}
    </>
  );
}
