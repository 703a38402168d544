'use client';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Copyable } from '@/components/ui/copyable';
import { GroundHeading } from '@/components/ui/ground-heading';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/components/ui/isolated';
import { invitePatientAction, type SignInLink } from '@/lib/patients/actions';

interface InviteCardProps {
  readonly patientId: string;
  /** The first name. */
  readonly name: string;
  /** When a link was last used; a later one than at the making means that this link was. */
  readonly usedAt: string | null;
}

interface Made extends SignInLink {
  readonly usedBefore: string | null;
}

/** Makes the link in front of the patient, as a code to scan and an address to send. It is shown once. */
export function InviteCard({ patientId, name, usedAt }: InviteCardProps) {
  const t = useTranslations('patients.invite');
  const [link, setLink] = useState<Made | null>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'notReady' | 'failed'>('idle');
  const make = async () => {
    setState('busy');
    const result = await invitePatientAction({ patientId }).catch(() => null);
    if (result?.ok) setLink({ ...result.value, usedBefore: usedAt });
    setState(result?.ok ? 'idle' : result?.code === 'not_ready' ? 'notReady' : 'failed');
  };
  const isUsed = link !== null && link.usedBefore !== usedAt;
  return (
    <section className="qr sheet">
      <GroundHeading>{t.rich('scan', { name, ...isolated })}</GroundHeading>
      {link === null && <p>{t('lead')}</p>}
      {link !== null && !isUsed && (
        <>
          <img className="code-image" src={`data:image/svg+xml;base64,${link.qr}`} alt={t('qr')} />
          <Copyable value={link.url} label={t('link')} copyLabel={t('copy')} copiedLabel={t('copied')} />
        </>
      )}
      <p className="st2" role="status">
        {isUsed && (
          <b>
            <Icon of={CircleCheck} small /> {t.rich('used', { name, ...isolated })}
          </b>
        )}
        {link !== null && !isUsed && <span>{t('waiting')}</span>}
      </p>
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
    </section>
  );
}
