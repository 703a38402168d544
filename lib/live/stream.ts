import 'server-only';
import type { LiveSignal } from './hub';

interface LiveStream {
  /** Starts delivery; returns what ends it. */
  readonly subscribe: (listener: (signal: LiveSignal) => void) => () => void;
  /** May this screen know that something of that patient changed? A failure to answer is a no. */
  readonly mayHear: (patientId: string) => Promise<boolean>;
  /** Asked every `everyMs`: false, or a refusal to answer, ends the stream. */
  readonly mayGoOn: () => Promise<boolean>;
  /** The request's own end. */
  readonly signal: AbortSignal;
  readonly everyMs: number;
}

const ignore = () => undefined;
const encoder = new TextEncoder();

const event = (name: string, body: object) =>
  encoder.encode(`event: ${name}\ndata: ${JSON.stringify(body)}\n\n`);

function written(signal: LiveSignal): Uint8Array {
  if (signal.kind === 'reconnected') return event('reconnected', {});
  return event('changed', { patientId: signal.event.patientId });
}

/**
 * Server-sent events of one open screen: `changed` with the patient's id and `reconnected`, nothing else. A comment every
 * `everyMs` keeps proxies from closing a quiet line and finds a peer that is gone.
 */
export function liveStream({
  subscribe,
  mayHear,
  mayGoOn,
  signal,
  everyMs,
}: LiveStream): ReadableStream<Uint8Array> {
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const tell = (told: LiveSignal) => {
        if (open) controller.enqueue(written(told));
      };
      const stop = subscribe((told) => {
        if (told.kind === 'reconnected') return tell(told);
        mayHear(told.event.patientId).then((may) => may && tell(told), ignore);
      });
      const timer = setInterval(() => {
        controller.enqueue(encoder.encode(': here\n\n'));
        mayGoOn().then((may) => may || finish(), finish);
      }, everyMs);
      end = () => {
        open = false;
        clearInterval(timer);
        stop();
        signal.removeEventListener('abort', finish);
      };
      function finish(): void {
        if (!open) return;
        end();
        controller.close();
      }
      signal.addEventListener('abort', finish);
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
      if (signal.aborted) finish();
    },
    cancel: () => end(),
  });
}
