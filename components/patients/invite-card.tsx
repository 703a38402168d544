'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Copyable } from '@/components/ui/copyable';
import { invitePatientAction, type SignInLink } from '@/lib/patients/actions';

type State = 'idle' | 'busy' | 'notReady' | 'failed';

/** Makes the link in front of the patient, as a code to scan and an address to send. It is shown once. */
export function InviteCard({ patientId }: { patientId: string }) {
  const t = useTranslations('patients.invite');
  const [link, setLink] = useState<SignInLink | null>(null);
  const [state, setState] = useState<State>('idle');
  const make = async () => {
    setState('busy');
    const result = await invitePatientAction({ patientId }).catch(() => null);
    if (result?.ok) setLink(result.value);
    setState(result?.ok ? 'idle' : result?.code === 'not_ready' ? 'notReady' : 'failed');
  };
  return (
    <div className="sheet qr">
      {link && (
        <>
          <img
            className="code-image"
            src={`data:image/svg+xml;base64,${link.qr}`}
            alt={t('qr')}
            width={280}
            height={280}
          />
          <Copyable value={link.url} label={t('link')} copyLabel={t('copy')} copiedLabel={t('copied')} />
        </>
      )}
      {(state === 'notReady' || state === 'failed') && (
        <Callout tone="flag" title={t(state)} urgent>
          {null}
        </Callout>
      )}
      <Button
        variant={link ? 'plain' : 'primary'}
        busy={state === 'busy'}
        busyLabel={t('busy')}
        onClick={make}
      >
        {link ? t('again') : t('make')}
      </Button>
    </div>
  );
}
