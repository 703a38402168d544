const EVERY_MS = 10_000;

/**
 * Asks now and then whether the server is there, until it is or the returned function is called.
 * @param isUp asks the server. @param then what to do once it is there; called once at most.
 */
export function whenUp(isUp: () => Promise<boolean>, then: () => void): () => void {
  let over = false;
  const stop = () => {
    over = true;
    clearInterval(timer);
  };
  const ask = async () => {
    if (!(await isUp()) || over) return;
    stop();
    then();
  };
  const timer = setInterval(() => void ask(), EVERY_MS);
  return stop;
}

/** Whether the server and its database answer. */
export const isServerUp = (): Promise<boolean> =>
  fetch('/api/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
