'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** Where somebody was about to go: an address of ours, a form that leads away, or back. */
type Leaving = { readonly href: string } | { readonly form: HTMLFormElement } | 'back';

/** The address of a plain click on a link that leaves this page within the app, or null. */
function addressLeft(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target === '_blank' || link.download !== '' || link.origin !== location.origin)
    return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere ? null : link.pathname + link.search + link.hash;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Tells of whatever would leave this page. Back is heard by a step of our own in the history, so it comes here first.
 * @param of the form whose own sending leaves nothing.
 */
function listenForLeaving(of: string, say: (leaving: Leaving) => void): () => void {
  const click = (event: MouseEvent) => {
    const href = addressLeft(event);
    if (href === null) return;
    stop(event);
    say({ href });
  };
  const submit = (event: SubmitEvent) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.closest(of)) return;
    stop(event);
    say({ form: event.target });
  };
  const back = (event: PopStateEvent) => {
    // A link to a place on this page leaves nothing.
    if (event.state === null) return;
    history.pushState(history.state, '', location.href);
    say('back');
  };
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  document.addEventListener('click', click, true);
  document.addEventListener('submit', submit, true);
  window.addEventListener('popstate', back);
  window.addEventListener('beforeunload', warn);
  return () => {
    document.removeEventListener('click', click, true);
    document.removeEventListener('submit', submit, true);
    window.removeEventListener('popstate', back);
    window.removeEventListener('beforeunload', warn);
  };
}

/** Asks before edits that nobody published are lost, whichever way leads off the page. */
export function UnsavedGuard({ isDirty }: { readonly isDirty: boolean }) {
  const t = useTranslations('plans.builder.unsaved');
  const router = useRouter();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const hasStep = useRef(false);
  const unlisten = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isDirty) return;
    if (!hasStep.current) history.pushState(history.state, '', location.href);
    hasStep.current = true;
    unlisten.current = listenForLeaving('.builder', setLeaving);
    return () => unlisten.current?.();
  }, [isDirty]);
  const leave = () => {
    unlisten.current?.();
    setLeaving(null);
    if (leaving === 'back') history.go(-2);
    else if (leaving && 'form' in leaving) leaving.form.requestSubmit();
    else if (leaving) router.replace(leaving.href);
  };
  return (
    <Dialog
      open={leaving !== null}
      role="alertdialog"
      onClose={() => setLeaving(null)}
      title={t('title')}
      actions={
        <>
          <Button variant="danger" onClick={leave}>
            {t('leave')}
          </Button>
          <Button variant="primary" onClick={() => setLeaving(null)}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('what')}</p>
    </Dialog>
  );
}
