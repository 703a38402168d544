'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isolated } from '@/components/ui/isolated';
import { setMemberActiveAction } from '@/lib/clinics/actions';

interface MemberAccessProps {
  readonly membershipId: string;
  readonly name: string;
  readonly active: boolean;
  readonly patients: number;
}

/** Shuts a colleague out after a question, or lets them in again at once. */
export function MemberAccess({ membershipId, name, active, patients }: MemberAccessProps) {
  const t = useTranslations('clinics.staff');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const change = async () => {
    setBusy(true);
    const result = await setMemberActiveAction({ membershipId, active: !active }).catch(() => null);
    setBusy(false);
    setRefused(!result?.ok);
    if (!result?.ok) return;
    setAsking(false);
    router.refresh();
  };
  const trouble = refused && (
    <p className="refusal" role="alert">
      {t('refused')}
    </p>
  );
  if (!active) {
    return (
      <>
        <Button
          size="small"
          busy={busy}
          busyLabel={t('busy')}
          onClick={change}
          aria-label={t('reactivateLabel', { name })}
        >
          {t('reactivate')}
        </Button>
        {trouble}
      </>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={t('deactivateLabel', { name })}>
        {t('deactivate')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.rich('confirm', { name, ...isolated })}
        closeLabel={t('close')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button variant="danger" busy={busy} busyLabel={t('busy')} onClick={change}>
              {t('deactivateLabel', { name })}
            </Button>
          </>
        }
      >
        <p>{t('confirmText', { patients })}</p>
        {trouble}
      </Dialog>
    </>
  );
}
