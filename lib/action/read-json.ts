import 'server-only';
import { MOST_BYTES } from './call-body';
import { answerError } from './define-route';

/** Reads at most 1 MB, whatever the length header says. @returns null when there is more. */
async function readBytes(request: Request): Promise<Uint8Array | null> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > MOST_BYTES || !request.body) return request.body ? null : new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/**
 * JSON of a request, or the 415, 413 or 400 that answers it. Broken UTF-8 is not JSON, nor is a body whose sender
 * went away.
 */
export async function readJson(request: Request): Promise<{ readonly body: unknown } | Response> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return answerError(415, 'content_type');
  // Nothing here unpacks.
  if (request.headers.has('content-encoding')) return answerError(415, 'content_encoding');
  try {
    const bytes = await readBytes(request);
    if (bytes === null) return answerError(413, 'too_large');
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { body };
  } catch {
    return answerError(400, 'not_json');
  }
}
