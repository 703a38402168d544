import 'server-only';
import type { z } from 'zod';
import type { Actor } from '@/lib/accounts/types';
import { getSignedIn } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/in-scope';
import { isUnavailable } from '@/lib/db/unavailable';
import { RefusalError } from '@/lib/errors/refusal-error';
import { done, refused, type Refusal, type Result } from '@/lib/errors/result';
import { throughGate, triedIn } from './gate';

interface Definition<Input extends z.ZodType, Value> {
  /** `room.verb`, as it stands in the audit trail. */
  readonly name: string;
  readonly input: Input;
  /** May this actor try at all? What depends on a row is asked in `run`, with `permit`. */
  readonly may: (actor: Actor) => boolean;
  readonly run: (context: { tx: Tx; actor: Actor; input: z.output<Input> }) => Promise<Value>;
}

/** A form's first message per field; message codes come from the schema. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return fields;
}

/** Expected refusals as Results; anything else is a fault and goes on up. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return refused(error.code, error.fields);
  if (isUnavailable(error)) return refused('unavailable');
  throw error;
}

/**
 * The one way of every server action: who asks → strict parse → may they → one transaction under their scope →
 * Result. The argument comes off the network: it is `unknown` until parsed.
 */
export const defineAction =
  <Input extends z.ZodType, Value>(definition: Definition<Input, Value>) =>
  async (raw: z.input<Input>): Promise<Result<Value>> => {
    try {
      const signedIn = await getSignedIn();
      if (!signedIn) return refused('signed_out');
      const { actor } = signedIn;
      const parsed = definition.input.safeParse(raw);
      if (!parsed.success) return refused('invalid', fieldsOf(parsed.error));
      return done(
        await throughGate(
          actor,
          definition.name,
          async (tx) => {
            if (!definition.may(actor)) throw new RefusalError('not_found');
            return definition.run({ tx, actor, input: parsed.data });
          },
          triedIn(parsed.data),
        ),
      );
    } catch (error) {
      return refusalOf(error);
    }
  };
