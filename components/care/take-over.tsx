'use client';
import { UserRoundPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { takeOverPatientAction } from '@/lib/patients/actions';

/** Makes whoever presses it the therapist of somebody who has none; a colleague may have been first. */
export function TakeOver({ patientId }: { readonly patientId: string }) {
  const t = useTranslations('care.takeOver');
  const router = useRouter();
  const [refusal, setRefusal] = useState('');
  const [isSending, send] = useTransition();
  const take = () =>
    send(async () => {
      const result = await takeOverPatientAction({ patientId }).catch(() => null);
      if (!result?.ok) setRefusal(t(result?.code === 'stale' ? 'taken' : 'refused'));
      if (result !== null) router.refresh();
    });
  return (
    <>
      <Button icon={<Icon of={UserRoundPlus} />} busy={isSending} busyLabel={t('busy')} onClick={take}>
        {t('take')}
      </Button>
      <p className="refusal" role="alert">
        {refusal}
      </p>
    </>
  );
}
