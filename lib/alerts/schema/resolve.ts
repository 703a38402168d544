import { z } from 'zod';
import { idSchema, linesSchema } from '@/lib/accounts/schema';
import { lacking, type Lacking } from '../rules/resolve';

/** Where what is lacking is shown. */
const FIELD: Readonly<Record<Lacking, string>> = {
  outcome_needed: 'outcome',
  note_needed: 'note',
  plan_needed: 'plan',
};

export const acknowledgeSchema = z.strictObject({ alertId: idSchema });

const isObject = ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null;

/**
 * How a therapist answers an alert, and with it those in `also`. "Not reached" needs nothing more and keeps it open. All
 * that is lacking is told at once. Messages are codes.
 */
export const resolveSchema = z
  .strictObject({
    alertId: idSchema,
    also: z.array(idSchema).max(50).default([]),
    reached: z.enum(['phone', 'in_clinic', 'by_other', 'not_reached'], 'choose'),
    outcome: z
      .enum(['safe_to_go_on', 'visit_booked', 'sent_urgent_care', 'sent_doctor'], 'choose')
      .nullable()
      .default(null),
    note: linesSchema(2_000),
    plan: z.enum(['resume', 'resume_changed', 'keep_hold', 'end'], 'choose').nullable().default(null),
  })
  .superRefine(
    ({ reached, outcome = null, note, plan = null }, context) => {
      // Other fields may have failed before: what they hold is not known to be of their type.
      const text = typeof note === 'string' ? note : 'told already';
      for (const message of lacking({ reached, outcome, note: text, plan }))
        context.addIssue({ code: 'custom', path: [FIELD[message]], message });
    },
    { when: isObject },
  );

export type ResolveInput = z.input<typeof resolveSchema>;
export type ResolveValues = z.output<typeof resolveSchema>;
