import { getTranslations } from 'next-intl/server';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';

export default async function NotFound() {
  const t = await getTranslations('public.notFound');
  return (
    <main className="public">
      <ErrorState
        title={t('title')}
        safe={t('safe')}
        actions={<LinkButton href="/">{t('home')}</LinkButton>}
      />
    </main>
  );
}
