'use client';
import { useTranslations } from 'next-intl';
import type { Translate } from '@/components/form/messages';
import type en from '@/lib/i18n/messages/en/accounts.json';

type Code = keyof (typeof en)['form']['codes'];

/** Words for the codes of our schemas and refusals; needs `accounts.form` among the page's client messages. */
export function useFormWords(): Translate {
  const t = useTranslations('accounts.form');
  const isKnown = (code: string): code is Code => t.has(`codes.${code as Code}`);
  return (code) => {
    if (code === 'optional') return t('optional');
    return t(isKnown(code) ? `codes.${code}` : 'codes.invalid');
  };
}
