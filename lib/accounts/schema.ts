import { z } from 'zod';

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
