'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { endInvitationAction } from '@/lib/clinics/actions';

/** Takes an unused link back. One that was used meanwhile is simply gone from the list; without a server nothing is. */
export function EndInvitation({ invitationId, name }: { invitationId: string; name: string }) {
  const t = useTranslations('clinics');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const end = async () => {
    setBusy(true);
    const result = await endInvitationAction({ invitationId }).catch(() => null);
    setBusy(false);
    setRefused(result === null);
    if (result !== null) router.refresh();
  };
  return (
    <>
      <Button
        size="small"
        busy={busy}
        busyLabel={t('staff.busy')}
        onClick={end}
        aria-label={t('waiting.endLabel', { name })}
      >
        {t('waiting.end')}
      </Button>
      <p className="refusal" role="alert">
        {refused && t('staff.refused')}
      </p>
    </>
  );
}
