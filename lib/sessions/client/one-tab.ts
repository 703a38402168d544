'use client';

/**
 * Takes the patient's session for this tab: whichever tab had it is told that it goes on here. A browser without locks
 * keeps no tab out; what two of them end is put together when it is saved.
 * @returns what gives it back.
 */
export function takeSession(owner: string, onLost: () => void): () => void {
  if (!('locks' in navigator)) return () => undefined;
  let isHere = true;
  let giveBack: () => void = () => undefined;
  const held = new Promise<void>((done) => (giveBack = done));
  void navigator.locks
    .request(`holdfast-session-${owner}`, { steal: true }, () => held)
    .catch(() => {
      if (isHere) onLost();
    });
  return () => {
    isHere = false;
    giveBack();
  };
}
