'use client';
import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { acknowledgeAlertAction } from '@/lib/care/actions';
import { ResolveDialog, type ResolveProps } from './resolve-dialog';

interface AlertActionsProps extends Omit<ResolveProps, 'onClose'> {
  readonly patientName: string;
  /** "You read this today 08:04", or null when nobody has seen it. */
  readonly seen: ReactNode;
}

/** "I have seen it" and Resolve, of one alert. */
export function AlertActions({ patientName, seen, ...resolving }: AlertActionsProps) {
  const t = useTranslations('alerts');
  const common = useTranslations('common');
  const router = useRouter();
  const [isResolving, setResolving] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [isSending, send] = useTransition();
  const see = () =>
    send(async () => {
      // No answer at all: the server is away, or was built anew since this page was opened.
      const result = await acknowledgeAlertAction({ alertId: resolving.alert.id }).catch(() => null);
      setRefusal(result?.ok ? '' : common(`error.${result?.code ?? 'unavailable'}`));
      // Without a server there is nothing newer to read, and asking would take this page away.
      if (result !== null) router.refresh();
    });
  return (
    <>
      {seen === null ? (
        <Button size="small" busy={isSending} busyLabel={t('seeBusy')} onClick={see}>
          {t('see')}
        </Button>
      ) : (
        <span className="seen">
          <Icon of={Check} small />
          {seen}
        </span>
      )}
      <Button
        size="small"
        icon={<Icon of={Check} small />}
        aria-label={t('resolve.openName', { name: patientName })}
        onClick={() => setResolving(true)}
      >
        {t('resolve.open')}
      </Button>
      <p className="refusal" role="alert">
        {refusal}
      </p>
      {isResolving && <ResolveDialog {...resolving} onClose={() => setResolving(false)} />}
    </>
  );
}
