import { z } from 'zod';
import { idSchema, lineSchema, notesSchema } from '@/lib/accounts/schema';
import { holdDoseSchema, repsDoseSchema, scheduleSchema, sideSchema } from '@/lib/exercises/schema';
import { daysBetween, isDate } from '@/lib/time/dates';

/** A plan lasts at most this many days after its first; then it is renewed. */
const MOST_DAYS = 366;
const MOST_ITEMS = 20;

const whole = (least: number, most: number, code: string) =>
  z.int({ error: code }).min(least, { error: code }).max(most, { error: code });

const dateSchema = z.string({ error: 'date' }).refine(isDate, { error: 'date' });

const ofSide = { side: sideSchema, stepDownApproved: z.boolean() };

/** A hold under five seconds is a repetition, one over five minutes a mistake. */
const holdSideSchema = holdDoseSchema.safeExtend({ holdSeconds: whole(5, 300, 'hold'), ...ofSide });
const repsSideSchema = repsDoseSchema.safeExtend(ofSide);

/** Left, right or both legs one after the other; a move of both legs at once has the single side `both`. */
function areSides(sides: readonly { readonly side: string }[]): boolean {
  const named = sides.map(({ side }) => side);
  return named.length === 1 || (!named.includes('both') && new Set(named).size === named.length);
}

const sidesOf = <Side extends z.ZodType<{ side: string }>>(side: Side) =>
  z.array(side).min(1, { error: 'sides' }).max(2, { error: 'sides' }).refine(areSides, { error: 'sides' });

const source = {
  /** Library move, such as HF1. */
  moveId: z
    .string()
    .regex(/^[A-Z0-9]{1,16}$/, { error: 'invalid' })
    .nullable(),
  /** A move of the clinic's own. */
  exerciseId: idSchema.nullable(),
  block: whole(0, 99, 'block').nullable(),
  note: notesSchema(500),
};

const isOneMove = (item: { moveId: string | null; exerciseId: string | null }) =>
  (item.moveId === null) !== (item.exerciseId === null);

/** One move of a draft with the dose of each side. */
export const planItemSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hold'), ...source, sides: sidesOf(holdSideSchema) }),
    z.strictObject({ kind: z.literal('reps'), ...source, sides: sidesOf(repsSideSchema) }),
  ])
  .refine(isOneMove, { error: 'one_move', path: ['moveId'] });

const thresholdsSchema = z
  .strictObject({ greenMax: whole(0, 9, 'pain_zone'), redMin: whole(1, 10, 'pain_zone') })
  .refine(({ greenMax, redMin }) => greenMax < redMin, { error: 'zones_cross', path: ['redMin'] });

const isRange = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  !isDate(startsOn) || !isDate(endsOn) || startsOn <= endsOn;
const isShort = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  !isDate(startsOn) || !isDate(endsOn) || daysBetween(startsOn, endsOn) <= MOST_DAYS;

/** What a therapist publishes. Dates are the patient's own, `endsOn` inclusive. Messages are codes. */
export const planDraftSchema = z
  .strictObject({
    title: lineSchema(120),
    startsOn: dateSchema,
    endsOn: dateSchema,
    schedule: scheduleSchema,
    thresholds: thresholdsSchema,
    minutesAgreed: whole(1, 180, 'minutes').nullable(),
    items: z.array(planItemSchema).min(1, { error: 'items_none' }).max(MOST_ITEMS, { error: 'items_many' }),
  })
  .refine(isRange, { error: 'ends_before_start', path: ['endsOn'] })
  .refine(isShort, { error: 'too_many_days', path: ['endsOn'] });

export type PlanDraftInput = z.input<typeof planDraftSchema>;
export type PlanDraft = z.output<typeof planDraftSchema>;
export type PlanDraftItem = PlanDraft['items'][number];

/** `planId` and `baseNumber` are null for a new plan; else the version that the draft was made from. */
export const publishPlanSchema = z.strictObject({
  patientId: idSchema,
  planId: idSchema.nullable(),
  baseNumber: whole(1, 9_999, 'invalid').nullable(),
  draft: planDraftSchema,
});

export type PublishPlanInput = z.input<typeof publishPlanSchema>;

const ofPlan = { patientId: idSchema, planId: idSchema };

export const changesSinceSchema = z.strictObject({ ...ofPlan, number: whole(1, 9_999, 'invalid') });
export type ChangesSinceInput = z.input<typeof changesSinceSchema>;

/** Days without anything due, `to` inclusive; null = until resumed. */
export const pausePlanSchema = z
  .strictObject({ ...ofPlan, from: dateSchema, to: dateSchema.nullable(), reason: lineSchema(200) })
  .refine(({ from, to }) => to === null || !isDate(from) || !isDate(to) || from <= to, {
    error: 'ends_before_start',
    path: ['to'],
  });
export const resumePlanSchema = z.strictObject({ ...ofPlan, on: dateSchema });
export const endPlanSchema = z.strictObject({ ...ofPlan, reason: lineSchema(200) });

export type PausePlanInput = z.input<typeof pausePlanSchema>;
export type ResumePlanInput = z.input<typeof resumePlanSchema>;
export type EndPlanInput = z.input<typeof endPlanSchema>;

/** The builder's address: `new` or a plan, and the template to start from. */
export const builderQuerySchema = z.object({ template: z.string().max(48).nullable().catch(null) });
