import { z } from 'zod';
import { idSchema, linesSchema } from '@/lib/accounts/schema';
import { refusalOf, type ResolveRefusal } from '../rules/resolve';

/** Where a refusal of the rules is shown. */
const FIELD: Readonly<Record<Exclude<ResolveRefusal, 'not_reached'>, string>> = {
  outcome_needed: 'outcome',
  note_needed: 'note',
  plan_needed: 'plan',
  sent_cannot_resume: 'plan',
};

export const acknowledgeSchema = z.strictObject({ alertId: idSchema });

/** How a therapist answers an alert. "Not reached" needs nothing more and keeps it open. Messages are codes. */
export const resolveSchema = z
  .strictObject({
    alertId: idSchema,
    reached: z.enum(['phone', 'in_clinic', 'by_other', 'not_reached'], 'choose'),
    outcome: z
      .enum(['safe_to_go_on', 'visit_booked', 'sent_urgent_care', 'sent_doctor'], 'choose')
      .nullable()
      .default(null),
    note: linesSchema(2_000),
    plan: z.enum(['resume', 'resume_changed', 'end'], 'choose').nullable().default(null),
  })
  .superRefine((resolving, context) => {
    const refusal = refusalOf(resolving);
    if (refusal === null || refusal === 'not_reached') return;
    context.addIssue({ code: 'custom', path: [FIELD[refusal]], message: refusal });
  });

export type ResolveInput = z.input<typeof resolveSchema>;
export type ResolveValues = z.output<typeof resolveSchema>;
