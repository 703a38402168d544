/**
 * What was typed, as a number: empty → null, never 0; a comma counts as the decimal point; anything else → NaN, which
 * no schema accepts.
 */
export function parseNumber(typed: unknown): number | null {
  if (typeof typed === 'number') return typed;
  if (typeof typed !== 'string') return null;
  const text = typed.trim();
  if (text === '') return null;
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** An empty choice or date is no answer. */
export function emptyToNull(typed: unknown): unknown {
  return typed === '' || typed === undefined ? null : typed;
}
