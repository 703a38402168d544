'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { GroundHeading } from '@/components/ui/ground-heading';
import { isolated } from '@/components/ui/isolated';
import { endDevicesAction } from '@/lib/patients/actions';

interface SignedInPhonesProps {
  readonly patientId: string;
  readonly name: string;
  readonly devices: number;
}

/** On how many phones a patient is signed in; all are signed out after a question. */
export function SignedInPhones({ patientId, name, devices }: SignedInPhonesProps) {
  const t = useTranslations('patients.devices');
  const router = useRouter();
  const [state, setState] = useState<'idle' | 'asking' | 'busy' | 'failed'>('idle');
  const end = async () => {
    setState('busy');
    const result = await endDevicesAction({ patientId }).catch(() => null);
    setState(result?.ok ? 'idle' : 'failed');
    if (result?.ok) router.refresh();
  };
  return (
    <section className="phones">
      <GroundHeading>{t('title')}</GroundHeading>
      <p role="status">{t('count', { count: devices })}</p>
      {devices > 0 && <Button onClick={() => setState('asking')}>{t('end')}</Button>}
      <Dialog
        open={state !== 'idle'}
        onClose={() => setState('idle')}
        title={t.rich('confirm', { name, ...isolated })}
        closeLabel={t('close')}
        actions={
          <>
            <Button onClick={() => setState('idle')}>{t('cancel')}</Button>
            <Button variant="danger" busy={state === 'busy'} busyLabel={t('busy')} onClick={end}>
              {t('end')}
            </Button>
          </>
        }
      >
        <p>{t('confirmText')}</p>
        {state === 'failed' && <p role="alert">{t('refused')}</p>}
      </Dialog>
    </section>
  );
}
