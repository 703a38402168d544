import { getLocale } from 'next-intl/server';
import type { Choice } from '@/components/form/select-field';
import { LANGUAGES } from '@/lib/patients/types';

/** The languages that a record may name, in the reader's words. */
export async function listLanguages(): Promise<readonly Choice[]> {
  const names = new Intl.DisplayNames(await getLocale(), { type: 'language' });
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
}
