import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isolated } from '@/components/ui/isolated';
import type { OpenAlert } from '@/lib/care/types/worklist';
import { useRecent } from './use-recent';

/** "You read this today 08:04": of the alert, never of the patient. Null while nobody has. */
export function useReadWords(zone: string, now: string): (alert: OpenAlert) => ReactNode {
  const t = useTranslations('alerts.read');
  const recent = useRecent(zone, now);
  return ({ seenAt, seenBy }) => {
    if (seenAt === null) return null;
    const when = recent(seenAt);
    if (seenBy === null) return t('somebody', { when });
    return seenBy.isViewer ? t('you', { when }) : t.rich('by', { when, name: seenBy.name, ...isolated });
  };
}
