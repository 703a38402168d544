const isOpen = () => document.querySelector('dialog[open]') !== null;

/**
 * `run`, at once or when the dialog that somebody is reading has closed: a page drawn anew would take it away. Asked many
 * times meanwhile it runs once; `stop` gives up waiting.
 */
export function afterDialog(run: () => void): { (): void; stop: () => void } {
  let watch: MutationObserver | null = null;
  const stop = () => {
    watch?.disconnect();
    watch = null;
  };
  const look = () => {
    if (isOpen()) return;
    stop();
    run();
  };
  const ask = () => {
    if (watch) return;
    if (!isOpen()) return run();
    watch = new MutationObserver(look);
    const attributes = { attributes: true, attributeFilter: ['open'] };
    watch.observe(document.body, { subtree: true, childList: true, ...attributes });
  };
  return Object.assign(ask, { stop });
}
