import { z } from 'zod';
import {
  emailSchema,
  idSchema,
  lineSchema,
  notesSchema,
  optionalLineSchema,
  optionalPhoneSchema,
} from '@/lib/accounts/schema';
import { isZone } from '@/lib/time/zones';
import { CONDITION_CODES, LANGUAGES, PROBLEM_SITES, SIDES, SURGERY_KINDS } from './types';

export const patientIdSchema = z.strictObject({ patientId: idSchema });

export const joinSchema = z.strictObject({ token: z.string().min(1).max(200) });

/** The list's filter as it stands in the address. Anything odd is no filter. */
export const patientQuerySchema = z.object({ q: lineSchema(80).catch('') });

const OLDEST = '1900-01-01';

/** `YYYY-MM-DD`, a day that was or will be. That it is not in the future is a rule: a schema has no clock. */
const dateSchema = z.iso.date('date').refine((date) => date >= OLDEST, 'date');

const sideSchema = z.enum(SIDES, 'choose');

const codeSchema = z.enum(CONDITION_CODES, 'choose');

const conditionSchema = z.strictObject({
  /** null while nobody has chosen: a condition is never recorded by default. */
  code: codeSchema.nullable().pipe(codeSchema),
  /** null: the whole person, or not known. */
  side: sideSchema.nullable(),
  /** When a clinician looked at it; null: not yet. */
  assessedOn: dateSchema.nullable(),
});

const siteSchema = z.enum(PROBLEM_SITES, 'choose');

const surgeryKindSchema = z.enum(SURGERY_KINDS, 'choose');
const surgerySchema = z.strictObject({
  /** null while nobody has chosen, as of a condition. */
  kind: surgeryKindSchema.nullable().pipe(surgeryKindSchema),
  side: sideSchema.nullable().pipe(sideSchema),
  performedOn: dateSchema.nullable(),
});

const isOnceEach = (list: readonly object[]) =>
  new Set(list.map((each) => JSON.stringify(each))).size === list.length;

/** A new patient as the form and the action both read it. Strict: an unknown key is refused. */
export const newPatientSchema = z.strictObject({
  /** What the phone calls them. */
  givenName: lineSchema(59),
  familyName: optionalLineSchema(60),
  birthDate: dateSchema,
  phone: optionalPhoneSchema,
  email: z
    .literal('')
    .transform(() => null)
    .or(emailSchema)
    .nullable(),
  language: z.enum(LANGUAGES, 'choose'),
  zone: z.string().max(64, 'zone').refine(isZone, 'zone'),
  problemSite: siteSchema.nullable().pipe(siteSchema),
  problemSide: sideSchema.nullable().pipe(sideSchema),
  conditions: z
    .array(conditionSchema)
    .max(12, 'too_many')
    .refine((list) => new Set(list.map(({ code, side }) => `${code} ${side}`)).size === list.length, 'twice'),
  surgeries: z.array(surgerySchema).max(8, 'too_many').refine(isOnceEach, 'twice'),
  note: notesSchema(2000),
});

export type NewPatientInput = z.input<typeof newPatientSchema>;
export type NewPatient = z.output<typeof newPatientSchema>;

/** The record as it is corrected: all that was entered, whose patient it is, and the correction that it follows. */
export const editPatientSchema = newPatientSchema.safeExtend({
  patientId: idSchema,
  /** null: nobody's, so everybody's. */
  therapistId: idSchema.nullable(),
  revision: z.int().min(1),
});

export type EditPatientInput = z.input<typeof editPatientSchema>;
export type EditPatient = z.output<typeof editPatientSchema>;
