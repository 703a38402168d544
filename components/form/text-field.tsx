'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldFrame } from './field-frame';
import { useField, useRegisteredText, type FieldText } from './use-field';

interface TextFieldProps extends FieldText {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'password' | undefined;
  readonly autoComplete?: string | undefined;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric' | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly spellCheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly icon?: ReactNode;
  /** After the input, inside its frame. */
  readonly end?: ReactNode;
  readonly className?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, icon, end, className, type = 'text', ...native } = props;
  const field = useField(props);
  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }}>
      <span className={classNames('field', field.error !== null && 'bad')}>
        {icon}
        <input type={type} {...native} {...field.control} {...useRegisteredText(name)} />
        {end}
      </span>
    </FieldFrame>
  );
}
