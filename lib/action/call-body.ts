/*
 * What a page's own code sends when it calls a server action, read before the framework does, which answers whatever it
 * can't decode with 500. Told is the status that fits; what an action makes of honest arguments is its own affair.
 */

export const MOST_BYTES = 1_000_000;
/** No argument of ours is nested deeper, and no action takes more. */
const MOST_DEPTH = 32;
const MOST_ARGUMENTS = 8;

/** How an encoded value may begin with a dollar: a text that does, what JSON has no word for, and the fields of a form. */
const WRITTEN = /^\$(\$.*|undefined|NaN|-?Infinity|-0|K[0-9a-f]+)$/s;
/** An object that stood before is written as the way to it, from the first argument on. */
const REFERENCE = /^\$0((?::[^:]+)+)$/;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function leadsSomewhere(text: string, root: unknown): boolean {
  const [, way] = REFERENCE.exec(text) ?? [];
  if (way === undefined) return false;
  let at = root;
  for (const key of way.slice(1).split(':')) {
    if (!isObject(at) || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
  }
  return isObject(at);
}

/** True for what the page's own code writes of plain values. */
function isHonest(root: unknown): boolean {
  if (!Array.isArray(root) || root.length > MOST_ARGUMENTS) return false;
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && value.startsWith('$')) {
      if (!WRITTEN.test(value) && !leadsSomewhere(value, root)) return false;
    } else if (isObject(value)) {
      if (depth === MOST_DEPTH) return false;
      for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}

function isHonestText(text: string): boolean {
  try {
    return isHonest(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Of a form's parts, those that are numbered are encoded values; the rest are the person's own, or name the action. */
function isHonestPart([name, value]: readonly [string, FormDataEntryValue]): boolean {
  if (typeof value !== 'string') return false;
  if (/^\d+$/.test(name)) return isHonestText(value);
  return !name.startsWith('$ACTION') || name.startsWith('$ACTION_ID_');
}

/** @returns 400, 413 or 415 for a body that can't be the call of an action; null for one that may go on. */
export async function faultOfCall(request: Request): Promise<400 | 413 | 415 | null> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  const isForm = type.startsWith('multipart/form-data');
  if (!isForm && !request.headers.has('next-action')) return null;
  if (!isForm && !type.startsWith('text/plain')) return 415;
  try {
    const bytes = await request.clone().arrayBuffer();
    if (bytes.byteLength > MOST_BYTES) return 413;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!isForm) return isHonestText(text) ? null : 400;
    const parts = [...(await request.clone().formData())];
    return parts.length > 0 && parts.every(isHonestPart) ? null : 400;
  } catch {
    return 400;
  }
}
