import type { Refusal } from '@/lib/errors/result';

/**
 * Where a refusal shows in a form: on its fields, or else over the whole. `null` is no answer at all.
 * @param within the name under which the action takes the form's values, where it takes more than them.
 */
export function refusalErrors(refusal: Refusal | null, within?: string): Readonly<Record<string, string>> {
  if (!refusal?.fields) return { root: refusal?.code ?? 'unavailable' };
  if (within === undefined) return refusal.fields;
  const before = `${within}.`;
  const own = (path: string) => (path.startsWith(before) ? path.slice(before.length) : path);
  return Object.fromEntries(Object.entries(refusal.fields).map(([path, code]) => [own(path), code]));
}
