/** The id of a field's control; its hint and error stand under `…-hint` and `…-error`. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]/g, '-')}`;
}
