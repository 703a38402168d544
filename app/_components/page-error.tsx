'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';

/** A page that could not be opened. What went wrong stays on the server: it may hold what nobody here should read. */
export function PageError({ retry }: { readonly retry: () => void }) {
  const t = useTranslations('public.error');
  return (
    <ErrorState
      level={1}
      title={t('title')}
      safe={t('safe')}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <LinkButton href="/">{t('home')}</LinkButton>
        </>
      }
    />
  );
}
