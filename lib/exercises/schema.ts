import { z } from 'zod';
import { idSchema, lineSchema, linesSchema } from '@/lib/accounts/schema';
import { EQUIPMENT, MOVE_GROUPS, MUSCLES, POSITIONS, PRECAUTION_TAGS, REGIONS, type Muscle } from './types';

export const sideSchema = z.enum(['left', 'right', 'both'], { error: 'side' });
const bandColourSchema = z.enum(['yellow', 'red', 'green', 'blue', 'black'], { error: 'band' });

const whole = (least: number, most: number, code: string) =>
  z.int({ error: code }).min(least, { error: code }).max(most, { error: code });

const rests = {
  restSeconds: whole(0, 600, 'rest'),
  setRestSeconds: whole(0, 600, 'rest'),
};

/** sets × reps × holdSeconds. Load, tempo and effort belong to strength and are null. */
export const holdDoseSchema = z.strictObject({
  sets: whole(1, 20, 'sets'),
  reps: whole(1, 100, 'reps'),
  holdSeconds: whole(1, 600, 'hold'),
  ...rests,
  tempo: z.null({ error: 'hold_has_no_tempo' }),
  loadKg: z.null({ error: 'hold_has_no_load' }),
  band: z.null({ error: 'hold_has_no_load' }),
  effort: z.null({ error: 'hold_has_no_effort' }),
});

/** sets × reps, with a tempo or 0-10 s at the top, a load (kg or band), a target effort 0-10. */
export const repsDoseSchema = z
  .strictObject({
    sets: whole(1, 20, 'sets'),
    reps: whole(1, 100, 'reps'),
    holdSeconds: whole(0, 10, 'hold').nullable(),
    ...rests,
    tempo: z
      .string({ error: 'tempo' })
      .regex(/^\d{1,2}-\d{1,2}-\d{1,2}$/, { error: 'tempo' })
      .nullable(),
    loadKg: z
      .number({ error: 'load' })
      .min(0, { error: 'load' })
      .max(500, { error: 'load' })
      .multipleOf(0.01, { error: 'load' })
      .nullable(),
    band: bandColourSchema.nullable(),
    effort: whole(0, 10, 'effort').nullable(),
  })
  .refine((dose) => dose.tempo === null || dose.holdSeconds === null, {
    error: 'tempo_or_hold',
    path: ['tempo'],
  })
  .refine((dose) => dose.loadKg === null || dose.band === null, { error: 'kg_or_band', path: ['band'] });

/** The dose of an item of a kind; messages are codes. */
export const doseSchemaFor = (kind: 'hold' | 'reps') => (kind === 'hold' ? holdDoseSchema : repsDoseSchema);

const weekdaySchema = z.union(
  [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)],
  { error: 'weekday' },
);
export const scheduleSchema = z.strictObject({
  timesPerDay: whole(1, 6, 'times_per_day'),
  weekdays: z
    .array(weekdaySchema)
    .min(1, { error: 'weekdays' })
    .refine((days) => new Set(days).size === days.length, { error: 'weekday_twice' }),
  afterWorkouts: z.boolean(),
});

const text = (most: number) =>
  z.string().trim().min(1, { error: 'text_empty' }).max(most, { error: 'text_long' });
const texts = (least: number, most: number) => z.array(text(160)).min(least).max(most);

/** The words of a move, whether the library's or a clinic's own. Plain text, in one locale. */
export const moveTextSchema = z.strictObject({
  name: text(60),
  otherNames: texts(0, 6),
  steps: texts(3, 6),
  cues: texts(2, 4),
  mistakes: texts(1, 4),
  felt: text(160),
});

/** The library's filter as it stands in the address. Anything odd is no filter. */
export const libraryQuerySchema = z.object({
  q: z.string().max(80).trim().catch(''),
  group: z.enum(MOVE_GROUPS).nullable().catch(null),
});

export type LibraryQuery = z.output<typeof libraryQuerySchema>;

/** The address of the library with these filters; what is usual is left out. */
export function libraryHref({ q, group }: LibraryQuery): string {
  const query = new URLSearchParams();
  if (group !== null) query.set('group', group);
  if (q !== '') query.set('q', q);
  return query.size === 0 ? '/library' : `/library?${query.toString()}`;
}

/** The page of a library move. */
export const moveHref = (id: string): string => `/library/${id.toLowerCase()}`;

/** The muscle that the leg map tells about; none, or an odd one, is the first of the hip. */
export const mapQuerySchema = z.object({ muscle: z.enum(MUSCLES).catch('iliopsoas') });

/** The leg map with a muscle chosen. */
export const mapHref = (muscle: Muscle): string => `/library/map?muscle=${muscle}`;

/** Lines as they are typed into one field, a thing a line; empty ones are left out. */
const listSchema = (least: number, most: number) =>
  linesSchema(most * 161)
    .transform((typed) =>
      typed
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .pipe(z.array(lineSchema(160)).min(least, 'required').max(most, 'too_many'));

const ownMoveShape = z.strictObject({
  name: lineSchema(60),
  otherNames: listSchema(0, 6),
  region: z.enum(REGIONS, 'choose'),
  muscles: z.array(z.enum(MUSCLES)).max(MUSCLES.length),
  position: z.enum(POSITIONS, 'choose'),
  equipment: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length),
  sided: z.enum(['unilateral', 'both'], 'choose'),
  steps: listSchema(1, 8),
  cues: listSchema(0, 4),
  mistakes: listSchema(0, 4),
  felt: linesSchema(160),
  /** What it asks of a body. Which leg and whether loaded is not asked: the warning is the wider one. */
  tags: z.array(z.enum(PRECAUTION_TAGS)).max(PRECAUTION_TAGS.length),
  /** A library move's id, or none. That it is one is asked by the action. */
  figure: z
    .literal('')
    .transform(() => null)
    .or(z.string().regex(/^[A-Z0-9]{2,8}$/, 'choose'))
    .nullable(),
});

/** A clinic's own move as the form and the action both read it. */
export const ownMoveSchema = z.discriminatedUnion('kind', [
  ownMoveShape.extend({ kind: z.literal('hold'), dose: holdDoseSchema }),
  ownMoveShape.extend({ kind: z.literal('reps'), dose: repsDoseSchema }),
]);
export type OwnMoveInput = z.input<typeof ownMoveSchema>;
export type OwnMoveBody = z.output<typeof ownMoveSchema>;

/** `revision` is the one that the editor saw; null for a new move. */
export const saveOwnMoveSchema = z.strictObject({
  exerciseId: idSchema.nullable(),
  revision: whole(1, 9_999, 'invalid').nullable(),
  move: ownMoveSchema,
});
export type SaveOwnMoveInput = z.input<typeof saveOwnMoveSchema>;

export const archiveOwnMoveSchema = z.strictObject({ exerciseId: idSchema, isArchived: z.boolean() });
export type ArchiveOwnMoveInput = z.input<typeof archiveOwnMoveSchema>;

/** The page of a clinic's own move. */
export const ownMoveHref = (id: string): string => `/library/own/${id}`;
