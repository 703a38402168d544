import { z } from 'zod';

export const patientIdSchema = z.strictObject({ patientId: z.uuid('invalid') });

export const joinSchema = z.strictObject({ token: z.string().min(1).max(200) });

/** The list's filter as it stands in the address. Anything odd is no filter. */
export const patientQuerySchema = z.object({ q: z.string().max(80).trim().catch('') });
