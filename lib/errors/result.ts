/** Why something expected was refused. Views translate the code; nothing here is health data. */
export type RefusalCode =
  | 'signed_out'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'too_many_attempts'
  | 'not_ready'
  | 'unavailable';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Field path → message code, for a form. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (code: RefusalCode, fields?: Record<string, string>): Refusal =>
  fields ? { ok: false, code, fields } : { ok: false, code };
