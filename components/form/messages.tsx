'use client';

import { createContext, use, type ReactNode } from 'react';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Turns a code of `schema.ts` or of a refusal into words. */
export type Translate = (code: string, values?: MessageValues) => string;

const MessagesContext = createContext<Translate | null>(null);

interface FormMessagesProps {
  readonly translate: Translate;
  readonly children: ReactNode;
}

/** Gives every field below it the words for its errors, and the word for "optional" under the code `optional`. */
export function FormMessages({ translate, children }: FormMessagesProps) {
  return <MessagesContext value={translate}>{children}</MessagesContext>;
}

export function useFormMessages(): Translate {
  const translate = use(MessagesContext);
  if (translate === null) throw new Error('Form fields need <FormMessages> around them');
  return translate;
}
