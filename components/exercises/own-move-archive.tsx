'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormWords } from '@/components/accounts/use-form-words';
import { Button } from '@/components/ui/button';
import { archiveOwnMoveAction } from '@/lib/exercises/actions';

interface ArchiveButtonProps {
  readonly exerciseId: string;
  readonly isArchived: boolean;
}

/** Out of the library, and back in by the same button: nothing is lost, so nothing is asked. */
export function ArchiveButton({ exerciseId, isArchived }: ArchiveButtonProps) {
  const t = useTranslations('exercises.own');
  const words = useFormWords();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const flip = async () => {
    setBusy(true);
    const result = await archiveOwnMoveAction({ exerciseId, isArchived: !isArchived }).catch(() => null);
    setBusy(false);
    setRefusal(result?.ok ? null : (result?.code ?? 'unavailable'));
    router.refresh();
  };
  return (
    <>
      <Button onClick={() => void flip()} disabled={isBusy}>
        {isArchived ? t('restore') : t('archive')}
      </Button>
      {refusal !== null && <p role="alert">{words(refusal)}</p>}
    </>
  );
}
