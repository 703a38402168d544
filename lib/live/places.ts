import 'server-only';

/** As many screens as one person may have open in a browser. */
const MOST = 12;

const taken = new Map<string, Set<() => void>>();

/**
 * One stream's place among those of its session. Where there are too many, the oldest ends: it may be one whose peer is
 * gone without a word. @param end must call what is returned. @returns gives the place back.
 */
export function takePlace(session: string, end: () => void): () => void {
  const streams = taken.get(session) ?? new Set();
  taken.set(session, streams.add(end));
  const [oldest] = streams;
  if (streams.size > MOST) oldest?.();
  return () => {
    streams.delete(end);
    if (streams.size === 0) taken.delete(session);
  };
}
