'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { signOutHereAction } from '@/lib/accounts/actions';
import { forgetCopies } from '@/lib/care/client';
import { forgetEnded } from '@/lib/sessions/client/running';

const showWhole = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'center' });

/** Ends the sign-in and deletes the copy of the plan. Asks first while something is unsent: that stays on the phone. */
export function SignOut({ waiting }: { readonly waiting: number }) {
  const t = useTranslations('sessions.settings');
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [needsSignal, setNeedsSignal] = useState(false);
  const signOut = async () => {
    setAsking(false);
    setBusy(true);
    setNeedsSignal(false);
    try {
      await signOutHereAction();
    } catch {
      setNeedsSignal(true);
      setBusy(false);
      return;
    }
    await Promise.allSettled([forgetCopies(), forgetEnded()]);
    router.replace('/sign-in');
  };
  return (
    <section className="me">
      {needsSignal && (
        <div ref={showWhole}>
          <Callout tone="silent" title={t('needsSignal')} urgent>
            <p>{t('needsSignalWhy')}</p>
          </Callout>
        </div>
      )}
      <Button
        size="big"
        wide
        busy={isBusy}
        busyLabel={t('signingOut')}
        onClick={() => (waiting > 0 ? setAsking(true) : void signOut())}
      >
        {t('signOut')}
      </Button>
      <Dialog
        open={isAsking}
        title={t('ask')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button size="big" onClick={() => setAsking(false)}>
              {t('stay')}
            </Button>
            <Button variant="danger" size="big" onClick={() => void signOut()}>
              {t('anyway')}
            </Button>
          </>
        }
      >
        <p>{t('askWhy', { count: waiting })}</p>
      </Dialog>
    </section>
  );
}
