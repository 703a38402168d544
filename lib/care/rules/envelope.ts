import { z } from 'zod';
import { LOG_SCHEMAS, type LogList } from '@/lib/sessions/schema';

const LISTS = [
  'reports',
  'sessions',
  'pains',
  'answers',
  'skips',
  'withdrawals',
] as const satisfies readonly LogList[];
const MOST_SESSIONS = 50;
const MOST_HOLDS = 300;
const MOST_OTHERS = 300;

const envelopeSchema = z.strictObject({
  sentAt: z.iso.datetime({ offset: true }).max(40),
  sessions: z.array(z.unknown()).max(MOST_SESSIONS),
  ...(Object.fromEntries(
    LISTS.filter((list) => list !== 'sessions').map((list) => [
      list,
      z.array(z.unknown()).max(MOST_OTHERS).nullish(),
    ]),
  ) as Record<Exclude<LogList, 'sessions'>, z.ZodOptional<z.ZodNullable<z.ZodArray<z.ZodUnknown>>>>),
});

/** One item that is well formed, with what its id stands for. */
export type LogItem = {
  [List in LogList]: {
    readonly list: List;
    /** As it was sent: what the answer calls it. The value's own id is written small. */
    readonly id: string;
    readonly value: z.output<(typeof LOG_SCHEMAS)[List]>;
    readonly canonical: string;
  };
}[LogList];

export interface Rejection {
  /** The item's own id, or null where it has none that can be read. */
  readonly id: string | null;
  readonly code: string;
  readonly path: string | null;
}

export interface Envelope {
  readonly sentAt: string;
  readonly items: readonly LogItem[];
  readonly rejected: readonly Rejection[];
}

export type EnvelopeResult =
  { readonly ok: true; readonly envelope: Envelope } | { readonly ok: false; readonly path: string };

/** The same text for the same content, whatever the order of keys: what idempotency compares. Absent and null are alike. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}

const ownId = z.object({ id: z.string().max(64) });

/** A session that carries too many holds is a fault of the whole envelope, found before any item is parsed. */
const tooManyHolds = (session: unknown): boolean => {
  if (typeof session !== 'object' || session === null) return false;
  const holds: unknown = Reflect.get(session, 'holds');
  return Array.isArray(holds) && holds.length > MOST_HOLDS;
};

function parseItem<List extends LogList>(list: List, raw: unknown): LogItem | Rejection {
  const parsed = LOG_SCHEMAS[list].safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const named = ownId.safeParse(raw);
    const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])].join('.');
    return {
      id: named.success ? named.data.id : null,
      code: issue?.code === 'unrecognized_keys' ? 'unknown_key' : 'invalid',
      path,
    };
  }
  const { id } = ownId.parse(raw);
  // The list and its schema belong together by construction of LOG_SCHEMAS.
  return { list, id, value: parsed.data, canonical: canonical(parsed.data) } as LogItem;
}

/** Reads a body that is JSON already. A fault of the envelope names its path; a fault of an item rejects that item. */
export function parseEnvelope(body: unknown): EnvelopeResult {
  const outer = envelopeSchema.safeParse(body);
  if (!outer.success) {
    const [issue] = outer.error.issues;
    const path = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '');
    return { ok: false, path };
  }
  const heavy = outer.data.sessions.findIndex(tooManyHolds);
  if (heavy >= 0) return { ok: false, path: `sessions.${heavy}.holds` };
  const items: LogItem[] = [];
  const rejected: Rejection[] = [];
  for (const list of LISTS) {
    for (const raw of outer.data[list] ?? []) {
      const item = parseItem(list, raw);
      if ('list' in item) items.push(item);
      else rejected.push(item);
    }
  }
  return { ok: true, envelope: { sentAt: outer.data.sentAt, items, rejected } };
}
