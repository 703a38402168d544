import { MOST_BYTES } from './call-body';
import { isForeign } from './origin';

/** Why a request is refused before anybody asks who it is, or null: another site's page sends it, or it is too large to read. */
export function refusedAtDoor(request: Request): { readonly status: number; readonly code: string } | null {
  if (isForeign(request)) return { status: 403, code: 'foreign_origin' };
  const length = Number(request.headers.get('content-length') ?? 0);
  return length > MOST_BYTES ? { status: 413, code: 'too_large' } : null;
}
