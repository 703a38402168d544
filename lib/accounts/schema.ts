import { z } from 'zod';

/**
 * What no name or note may hold: control and format characters (among them zero-width and direction marks, which can
 * make one name look like another or turn a line round), line and paragraph separators, blank letters, lone surrogates
 * and noncharacters.
 */
const REFUSED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115f\u1160\u2800\u3164\uffa0]/u;
/** Inside longer text, line ends and the joiners that some scripts and emoji are written with have their place. */
const IN_LINES = /[\n\t\u200c\u200d]/gu;

const isLine = (text: string) => !REFUSED.test(text);
const isLines = (text: string) => !REFUSED.test(text.replace(/\r\n/g, '\n').replace(IN_LINES, ''));

/** NFC may shorten a text, so the raw one has some room; it also keeps a huge one from being normalised. */
const ROOM = 4;

/** One line of a person's text: NFC, spaces tidied, invisible characters refused. Empty is ''. */
const line = (max: number) =>
  z
    .string()
    .max(max * ROOM, 'too_long')
    .refine(isLine, 'text')
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(max, 'too_long'));

/** One line that must say something. @param max in UTF-16 units, after NFC. */
export const lineSchema = (max: number) => line(max).pipe(z.string().min(1, 'required'));

const emptyIsNull = (text: string) => (text === '' ? null : text);

/** One line, or null where there is none. */
export const optionalLineSchema = (max: number) => line(max).transform(emptyIsNull).nullable();

/** Several lines: NFC, invisible characters refused. Nothing is ''. */
export const linesSchema = (max: number) =>
  z
    .string('required')
    .max(max * ROOM, 'too_long')
    .refine(isLines, 'text')
    .transform((text) => text.replace(/\r\n/g, '\n').normalize('NFC').trim())
    .pipe(z.string().max(max, 'too_long'));

/** Several lines, or null where there are none. */
export const notesSchema = (max: number) => linesSchema(max).transform(emptyIsNull).nullable();

/** A number as people write it: digits with a plus, spaces, dots, dashes, slashes and brackets; at least three digits. */
const PHONE = /^(?=(?:\D*\d){3})\+?[\d ()./-]+$/;

export const phoneSchema = lineSchema(32).pipe(z.string().regex(PHONE, 'phone'));

export const optionalPhoneSchema = optionalLineSchema(32).pipe(z.string().regex(PHONE, 'phone').nullable());

/** An id means the same in either case; the database writes it small, and what compares or locks by it must see it so. */
export const idSchema = z.uuid({ error: 'invalid' }).toLowerCase();

/** Lower-cased: an address is one account however it is typed. */
export const emailSchema = z
  .string()
  .max(254, 'too_long')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('email').max(254, 'too_long'));

/** Long rather than odd; the upper end keeps hashing cheap. */
export const newPasswordSchema = z.string().min(12, 'password_short').max(200, 'too_long');

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1, 'required').max(200, 'too_long'),
});

export type SignInInput = z.input<typeof signInSchema>;

/** What the demo script hands the app: one account a role and clinic. Absent outside the demo. */
export const demoAccountsSchema = z
  .array(
    z.strictObject({
      role: z.enum(['admin', 'therapist', 'patient']),
      clinic: z.string().max(120),
      email: z.string().max(254),
      password: z.string().max(200),
      name: z.string().max(120),
    }),
  )
  .max(50);
