'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { PlayerView } from '@/lib/sessions/rules/player-view';

interface EndDialogProps {
  readonly view: PlayerView;
  readonly onEnd: () => void;
  readonly onBack: () => void;
}

/** Ending early is asked about once: a tap on the floor is easily a slip. */
export function EndDialog({ view, onEnd, onBack }: EndDialogProps) {
  const t = useTranslations('sessions.player');
  return (
    <Dialog
      open
      onClose={onBack}
      title={t('endTitle')}
      sub={t('end2', { done: view.unitsDone, of: view.units })}
      actions={
        <>
          <Button size="big" onClick={onBack}>
            {t('endBack')}
          </Button>
          <Button variant="primary" size="big" onClick={onEnd}>
            {t('end1')}
          </Button>
        </>
      }
    >
      <p>{t('endWhy')}</p>
    </Dialog>
  );
}
