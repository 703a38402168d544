'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { joinAction } from '@/lib/patients/actions';

type Trouble = 'gone' | 'tooMany' | 'unavailable';

const TROUBLE: Readonly<Record<string, Trouble>> = { not_found: 'gone', too_many_attempts: 'tooMany' };

/** The only thing on the page that uses the link. */
export function JoinButton({ token }: { token: string }) {
  const t = useTranslations('patients.join');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const join = async () => {
    setBusy(true);
    const result = await joinAction({ token }).catch(() => null);
    if (result?.ok) return router.replace('/me');
    setBusy(false);
    setTrouble(TROUBLE[result?.code ?? ''] ?? 'unavailable');
  };
  return (
    <>
      {trouble && (
        <Callout tone="flag" title={t(trouble)} urgent>
          {trouble === 'gone' ? t('goneNext') : null}
        </Callout>
      )}
      <Button variant="primary" size="big" wide busy={busy} busyLabel={t('busy')} onClick={join}>
        {t('button')}
      </Button>
    </>
  );
}
