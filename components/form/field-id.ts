'use client';

import { createContext, use } from 'react';

/** Tells the fields of one form from those of another on the same page. */
export const FormIdContext = createContext('');

/** Names the ids of a form's controls by their path; hint and error stand under `…-hint` and `…-error`. */
export function useFieldId(): (name: string) => string {
  const form = use(FormIdContext);
  return (name) => `field${form}${name.replace(/[^\w-]/g, '-')}`;
}
