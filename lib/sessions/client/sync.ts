'use client';
import { waitAfter } from '../rules/outbox';
import { send, type SendOutcome } from './outbox';

export interface Sending {
  /** Sends at once, without waiting for the next attempt. */
  readonly now: () => Promise<SendOutcome>;
  readonly stop: () => void;
}

/**
 * Sends what waits of a patient whenever it may get through: on a signal, when the page comes to the front, and again
 * after growing waits. `told` hears how each attempt ended.
 */
export function keepSending(owner: string, told: (outcome: SendOutcome) => void): Sending {
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const now = async (): Promise<SendOutcome> => {
    const outcome = await send(owner).catch((): SendOutcome => 'waiting');
    if (isOver) return outcome;
    clearTimeout(timer);
    attempts = outcome === 'waiting' ? attempts + 1 : 0;
    if (outcome === 'waiting') timer = setTimeout(() => void now(), waitAfter(attempts));
    told(outcome);
    return outcome;
  };
  const again = () => void now();
  const seen = () => {
    if (document.visibilityState === 'visible') again();
  };
  window.addEventListener('online', again);
  document.addEventListener('visibilitychange', seen);
  return {
    now,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}
