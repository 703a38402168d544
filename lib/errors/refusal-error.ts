import type { RefusalCode } from './result';

/**
 * Thrown inside a transaction so that it rolls back; the action, route or loader around it turns it into the answer
 * (Result, 404, 503 …) and leaves an audit row.
 */
export class RefusalError extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly fields?: Record<string, string>,
  ) {
    super(code);
    this.name = 'RefusalError';
  }
}

/** @throws RefusalError `not_found`: an outsider learns nothing, not even that the thing exists. */
export function permit(allowed: boolean): asserts allowed {
  if (!allowed) throw new RefusalError('not_found');
}

/** @returns the value. @throws RefusalError `not_found` where there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new RefusalError('not_found');
  return value;
}
