'use client';

import { useFormContext, type RegisterOptions } from 'react-hook-form';
import { codeOf } from './codes';
import { useFieldId } from './field-id';
import { useFormMessages } from './messages';

/** What every field says about itself. */
export interface FieldText {
  /** Path of the value in the schema. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Says "optional" beside the label; everything else is needed. */
  readonly optional?: boolean | undefined;
}

interface FieldState {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly error: string | null;
  /** For the control: its id, state and what describes it. */
  readonly control: {
    readonly id: string;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-required': true | undefined;
  };
}

/** The wiring that every field shares. */
export function useField({ name, hint, optional }: FieldText): FieldState {
  const { getFieldState, formState } = useFormContext();
  const translate = useFormMessages();
  const found = getFieldState(name, formState).error;
  const message = found?.message ?? found?.root?.message;
  const error = found === undefined ? null : translate(codeOf(message));
  const id = useFieldId()(name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error === null ? null : errorId, hint === undefined ? null : hintId]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    hintId,
    errorId,
    error,
    control: {
      id,
      'aria-invalid': error === null ? undefined : true,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
      'aria-required': optional ? undefined : true,
    },
  };
}

/** Registers a native control under `name`. */
export function useRegistered(name: string, options?: RegisterOptions) {
  return useFormContext().register(name, options);
}

/** The same for a control that holds text, with its first value also in the server's markup: nothing jumps in later. */
export function useRegisteredText(name: string, options?: RegisterOptions) {
  const first: unknown = useFormContext().getValues(name);
  const isText = typeof first === 'string' || typeof first === 'number';
  return { ...useRegistered(name, options), defaultValue: isText ? String(first) : '' };
}
