import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';

/** A staff page's shape while it is read: a heading and rows. */
export function PageLoading() {
  const t = useTranslations('common');
  return (
    <main className="page">
      <Skeleton label={t('loading')} rows lines={9} />
    </main>
  );
}
