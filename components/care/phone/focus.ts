/** Where what had the focus is gone, it goes to this; where something has it, it stays. */
export function focusIfLost(id: string): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) document.getElementById(id)?.focus();
}
