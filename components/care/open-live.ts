import { markUnattended } from '@/lib/auth/client';

export type LiveState = 'connecting' | 'on' | 'off';

interface Live {
  readonly onState: (state: LiveState) => void;
  /** Something changed, at this moment. */
  readonly onChange: (at: number) => void;
  /** Reads the screen again: at most once a second, and always after (re)connecting. */
  readonly refresh: () => void;
}

const EVERY_MS = 1_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** How long something is open is part of the screen, so a quiet one is read again too. */
const QUIET_MS = 60_000;
/** Nobody who touches nothing for so long is taken to be there. */
const ALONE_MS = 120_000;
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** At most one call in `everyMs`; one that comes too soon is made up for at the end of it, so the last is never lost. */
export function atMostEvery(everyMs: number, call: () => void): { (): void; stop: () => void } {
  let last = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    waiting = undefined;
    last = Date.now();
    call();
  };
  const ask = () => {
    if (waiting !== undefined) return;
    const wait = last + everyMs - Date.now();
    if (wait <= 0) run();
    else waiting = setTimeout(run, wait);
  };
  return Object.assign(ask, { stop: () => clearTimeout(waiting) });
}

/** Calls `refresh`, marked as nobody's doing while this screen is left alone: a desk that was left is signed out in time. */
function markingAlone(refresh: () => void): { (): void; stop: () => void } {
  let touchedAt = Date.now();
  const touched = () => (touchedAt = Date.now());
  for (const name of TOUCHES) window.addEventListener(name, touched, { passive: true });
  const run = () => {
    if (Date.now() - touchedAt > ALONE_MS) markUnattended();
    refresh();
  };
  const stop = () => {
    for (const name of TOUCHES) window.removeEventListener(name, touched);
  };
  return Object.assign(run, { stop });
}

/** Listens for changes of the clinic until the returned function is called. */
export function openLive({ onState, onChange, refresh }: Live): () => void {
  const marked = markingAlone(refresh);
  const read = atMostEvery(EVERY_MS, marked);
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let isFirst = true;
  const connect = () => {
    const opened = new EventSource('/api/v1/live');
    source = opened;
    opened.onopen = () => {
      wait = FIRST_WAIT_MS;
      onState('on');
      // Between the page's own reading and this moment, or while the line was down, something may have changed.
      read();
      isFirst = false;
    };
    opened.addEventListener('changed', () => {
      onChange(Date.now());
      read();
    });
    opened.addEventListener('reconnected', read);
    opened.onerror = () => {
      onState(isFirst ? 'connecting' : 'off');
      // A refused stream is not tried again by the browser; reading the page then shows why, such as the sign-in.
      if (opened.readyState !== EventSource.CLOSED) return;
      opened.close();
      onState('off');
      read();
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };
  connect();
  const look = () => document.visibilityState === 'visible' && read();
  const quiet = setInterval(look, QUIET_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(quiet);
    document.removeEventListener('visibilitychange', look);
    clearTimeout(retry);
    read.stop();
    marked.stop();
    source?.close();
  };
}
