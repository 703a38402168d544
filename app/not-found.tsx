import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Brand } from '@/components/ui/brand';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('public.notFound');
  return (
    <main className="alone">
      <Brand name="Holdfast" />
      <ErrorState
        level={1}
        title={t('title')}
        safe={t('safe')}
        actions={<LinkButton href="/">{t('home')}</LinkButton>}
      />
    </main>
  );
}
