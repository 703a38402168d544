import type { Refusal } from '@/lib/errors/result';

/** Where a refusal shows in a form: on its fields, or else over the whole. `null` is no answer at all. */
export const refusalErrors = (refusal: Refusal | null): Readonly<Record<string, string>> =>
  refusal?.fields ?? { root: refusal?.code ?? 'unavailable' };
