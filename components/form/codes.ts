/** Shown for an error without a code of ours. */
const UNKNOWN_CODE = 'invalid';

const CODE = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/i;

/** The code of a message; a sentence that a library made up becomes `invalid`. */
export function codeOf(message: string | undefined): string {
  return message !== undefined && CODE.test(message) ? message : UNKNOWN_CODE;
}

export interface FieldCode {
  /** Path of the field, such as `items.0.sets`; `root` for the whole form. */
  readonly path: string;
  readonly code: string;
}

/**
 * Every error of a form as path and code, in the order of the fields. Takes the tree of react-hook-form, where a leaf
 * has a `type`, and a list's own error stands under `root`.
 */
export function listErrors(errors: unknown, prefix = ''): readonly FieldCode[] {
  if (typeof errors !== 'object' || errors === null) return [];
  if ('type' in errors && (typeof errors.type === 'string' || typeof errors.type === 'number')) {
    const message = 'message' in errors && typeof errors.message === 'string' ? errors.message : undefined;
    return [{ path: prefix, code: codeOf(message) }];
  }
  return Object.entries(errors).flatMap(([key, value]) => {
    if (key === 'ref') return [];
    return listErrors(value, prefix === '' ? key : `${prefix}.${key}`);
  });
}
