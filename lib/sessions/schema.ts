import { z } from 'zod';
import { idSchema } from '@/lib/accounts/schema';

/*
 * What a phone may send, item by item. Strict: an unknown key rejects its item. Ranges repeat the database's CHECKs.
 * A key that has no value may be null or absent.
 */

const id = idSchema;
const instant = z.iso.datetime({ offset: true }).max(40);
const zone = z.string().min(1).max(64);
const score = z.int().min(0).max(10);
const date = z.iso.date();
const side = z.enum(['left', 'right', 'both']);
const site = z.enum([
  ...([
    'front_knee',
    'inner_knee',
    'outer_knee',
    'back_knee',
    'groin',
    'hip_buttock',
    'front_thigh',
  ] as const),
  ...(['back_thigh', 'calf', 'shin', 'ankle_foot', 'lower_back', 'unsure'] as const),
]);
const skipReason = z.enum([
  ...([
    'pain',
    'no_time',
    'forgot',
    'unsure_how',
    'no_equipment',
    'unwell',
    'felt_better',
    'not_helping',
  ] as const),
]);

/** Controls but line breaks and tabs, and lone surrogates. */
const UNSHOWN = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** NFC, and nothing that a screen can't show. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !UNSHOWN.test(value), 'text')
    .transform((value) => value.normalize('NFC'));

const holdSchema = z.strictObject({
  id,
  itemSideId: id,
  set: z.int().min(1).max(20),
  rep: z.int().min(1).max(100),
  startedAt: instant,
  seconds: z.number().min(0).max(3_600),
  source: z.enum(['timed', 'tapped', 'backfilled']),
  reps: z.int().min(0).max(200).nullish(),
  load: z.number().min(0).max(500).nullish(),
  effort: score.nullish(),
  skipReason: skipReason.nullish(),
  adjusted: z.boolean().nullish(),
});

export const sessionSchema = z
  .strictObject({
    id,
    planVersionId: id,
    timeZone: zone,
    startedAt: instant,
    endedAt: instant,
    painBefore: score.nullish(),
    painWorst: score.nullish(),
    painAfter: score.nullish(),
    holds: z.array(holdSchema).max(300),
    note: text(2_000).nullish(),
    occasion: z.enum(['due', 'workout']).nullish(),
    endedBy: z.enum(['finished', 'stopped', 'abandoned', 'flag']).nullish(),
    clock: z.strictObject({ offsetMs: z.int().min(-1e12).max(1e12) }).nullish(),
    supersedes: id.nullish(),
    reason: text(500).nullish(),
  })
  .refine(({ startedAt, endedAt }) => Date.parse(endedAt) >= Date.parse(startedAt), {
    path: ['endedAt'],
    message: 'order',
  })
  .refine(({ id: own, supersedes }) => own !== supersedes, { path: ['supersedes'], message: 'itself' });

export const painSchema = z.strictObject({
  id,
  sessionId: id.nullish(),
  itemSideId: id.nullish(),
  moment: z.enum(['before', 'worst', 'after', 'morning', 'other']),
  score,
  side: side.nullish(),
  site: site.nullish(),
  kind: z.enum(['sharp', 'ache', 'burn', 'pinch', 'tingle', 'stretch']).nullish(),
});

export const reportSchema = z.strictObject({
  id,
  at: instant,
  timeZone: zone,
  code: z.string().min(1).max(48),
  side: side.nullish(),
  site: site.nullish(),
  sessionId: id.nullish(),
});

export const answerSchema = z.strictObject({
  id,
  kind: z.enum(['morning', 'screening']),
  date,
  timeZone: zone,
  value: score.nullish(),
  sessionId: id.nullish(),
});

const skipSchema = z.strictObject({ id, planVersionId: id, date, reason: skipReason });

const withdrawalSchema = z.strictObject({ id, target: id, reason: text(500).nullish() });

export const LOG_SCHEMAS = {
  reports: reportSchema,
  sessions: sessionSchema,
  pains: painSchema,
  answers: answerSchema,
  skips: skipSchema,
  withdrawals: withdrawalSchema,
} as const;

export type LogList = keyof typeof LOG_SCHEMAS;
export type SessionItem = z.output<typeof sessionSchema>;
export type PainItem = z.output<typeof painSchema>;
export type ReportItem = z.output<typeof reportSchema>;
export type AnswerItem = z.output<typeof answerSchema>;
export type SkipItem = z.output<typeof skipSchema>;
export type WithdrawalItem = z.output<typeof withdrawalSchema>;
