import { z } from 'zod';
import { emailSchema, idSchema, lineSchema, optionalLineSchema, phoneSchema } from '@/lib/accounts/schema';
import { isZone } from '@/lib/time/zones';

/** What patients are told to call stands here, so none of the three numbers can be taken away again. */
export const settingsSchema = z.strictObject({
  name: lineSchema(120),
  zone: z.string().max(64, 'zone').refine(isZone, 'zone'),
  phone: phoneSchema,
  urgentCareNumber: phoneSchema,
  urgentCarePlace: optionalLineSchema(160),
  emergencyNumber: phoneSchema,
});

export type SettingsInput = z.input<typeof settingsSchema>;
export type Settings = z.output<typeof settingsSchema>;

export const staffInvitationSchema = z.strictObject({
  name: lineSchema(120),
  email: emailSchema,
  roles: z
    .array(z.enum(['THERAPIST', 'ADMIN'], 'choose'))
    .min(1, 'choose')
    .max(2, 'choose'),
});

export type StaffInvitationInput = z.input<typeof staffInvitationSchema>;
export type StaffInvitation = z.output<typeof staffInvitationSchema>;

export const memberSchema = z.strictObject({ membershipId: idSchema, active: z.boolean() });

export const invitationIdSchema = z.strictObject({ invitationId: idSchema });

/** What someone answers an invitation with. */
export const joinStaffSchema = z.strictObject({
  token: z.string().min(1).max(200),
  name: optionalLineSchema(120),
  password: z.string().min(1, 'required').max(200, 'too_long'),
});

export type JoinStaffInput = z.input<typeof joinStaffSchema>;
