'use client';

/** Keeps the screen awake; the browser lets go when the page is hidden, so it is asked again each time it is seen. */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible') return;
    // Refused with a low battery: the timer is right all the same, for it reads the clock.
    lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (isOver) await lock?.release();
  };
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
