'use client';
import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/form/select-field';
import { SIDES } from '@/lib/patients/types';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Left, right, both, as choices. */
export function useSides(): readonly Choice[] {
  const t = useTranslations('patients.side');
  return SIDES.map((side) => ({ value: side, label: capital(t(side)) }));
}
