'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type FieldValues, type Path, type UseFormProps, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

/** A form whose values come in as `Input` and, once checked, go out as `Output`. */
export type ZodForm<Input extends FieldValues, Output> = UseFormReturn<Input, unknown, Output>;

type Options<Input extends FieldValues, Output> = Omit<UseFormProps<Input, unknown, Output>, 'resolver'>;

/**
 * One schema for form and server: its messages are codes. Errors show after the first try to send and then follow what
 * is typed; where focus goes is the business of `Form`.
 */
export function useZodForm<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  options: Options<Input, Output> = {},
): ZodForm<Input, Output> {
  return useForm<Input, unknown, Output>({
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    ...options,
    shouldFocusError: false,
    resolver: zodResolver(schema),
  });
}

/** Puts a refusal of the server on its fields: `{ email: 'email_taken', root: 'stale' }`. */
export function applyServerErrors<Input extends FieldValues, Output>(
  form: ZodForm<Input, Output>,
  errors: Readonly<Partial<Record<Path<Input> | 'root', string>>>,
): void {
  for (const [path, code] of entriesOf(errors)) form.setError(path, { type: 'server', message: code });
}

function entriesOf<Key extends string>(
  errors: Readonly<Partial<Record<Key, string>>>,
): readonly (readonly [Key, string])[] {
  const found: (readonly [Key, string])[] = [];
  for (const path in errors) {
    const code = errors[path];
    if (code !== undefined) found.push([path, code]);
  }
  return found;
}
