'use client';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { LiveDot } from '@/components/ui/staff-bar';
import { afterDialog } from './after-dialog';
import { openLive, type LiveState } from './open-live';

/** Reads the page again when something of the clinic changed, and says whether it is listening. */
export function LiveRefresh({ zone }: { readonly zone: string }) {
  const t = useTranslations('care.live');
  const format = useFormatter();
  const router = useRouter();
  const [{ state, changedAt }, setLive] = useState<{ state: LiveState; changedAt: number | null }>({
    state: 'connecting',
    changedAt: null,
  });
  useEffect(() => {
    const refresh = afterDialog(() => router.refresh());
    const close = openLive({
      onState: (next) => setLive((before) => ({ ...before, state: next })),
      onChange: (at) => setLive({ state: 'on', changedAt: at }),
      refresh,
    });
    return () => {
      refresh.stop();
      close();
    };
  }, [router]);
  const time = changedAt === null ? null : format.dateTime(changedAt, 'clock', { timeZone: zone });
  const label = state === 'on' && time !== null ? t('changed', { time }) : t(state);
  return <LiveDot on={state === 'on'} label={label} />;
}
