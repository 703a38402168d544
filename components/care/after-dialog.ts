const isOpen = () => document.querySelector('dialog[open]') !== null;

/** Runs at once, or when the dialog that somebody is reading has closed: a page drawn anew would take it away. */
export function afterDialog(run: () => void): void {
  if (!isOpen()) return run();
  const watch = new MutationObserver(() => {
    if (isOpen()) return;
    watch.disconnect();
    run();
  });
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open'],
  });
}
