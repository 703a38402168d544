import { z } from 'zod';
import { WORKLIST_GROUPS } from '../types/worklist';

/** The worklist's query string. What is not understood counts as not said: a filter is never a reason to refuse. */
export const worklistQuerySchema = z.object({
  show: z.enum(['all', ...WORKLIST_GROUPS]).catch('all'),
  scope: z.enum(['mine', 'clinic']).catch('mine'),
  q: z.string().trim().max(80).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
});

export type WorklistQuery = z.output<typeof worklistQuerySchema>;

/** The address of the worklist with these filters; what is usual is left out. */
export function worklistHref({ show, scope, q, page }: WorklistQuery): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (scope !== 'mine') query.set('scope', scope);
  if (q !== '') query.set('q', q);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/worklist' : `/worklist?${query.toString()}`;
}
