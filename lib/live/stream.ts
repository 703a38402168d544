import 'server-only';
import type { LiveSignal } from './hub';

interface LiveStream {
  /** Starts delivery; returns what ends it. */
  readonly subscribe: (listener: (signal: LiveSignal) => void) => () => void;
  /**
   * May this screen know that something of that patient changed? Where that cannot be answered the screen is told to read
   * again, and not of whom.
   */
  readonly mayHear: (patientId: string) => Promise<boolean>;
  /** Asked every `everyMs`: false, or a refusal to answer, ends the stream. */
  readonly mayGoOn: () => Promise<boolean>;
  /** The request's own end. */
  readonly signal: AbortSignal;
  readonly everyMs: number;
  /** Ended after this, however well it goes: the screen comes back by itself, a peer that is gone does not. */
  readonly atMostMs: number;
  /** Counts the stream; what it is given ends it, what it returns is called when it has ended. */
  readonly takePlace: (end: () => void) => () => void;
}

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
  atMostMs,
  takePlace,
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
        mayHear(told.event.patientId).then(
          (may) => may && tell(told),
          () => tell({ kind: 'reconnected' }),
        );
      });
      const timer = setInterval(() => {
        controller.enqueue(encoder.encode(': here\n\n'));
        mayGoOn().then((may) => may || finish(), finish);
      }, everyMs);
      const last = setTimeout(finish, atMostMs);
      const leave = takePlace(finish);
      end = () => {
        open = false;
        clearInterval(timer);
        clearTimeout(last);
        leave();
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
