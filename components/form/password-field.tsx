'use client';

import { useState } from 'react';
import { TextField } from './text-field';
import type { FieldText } from './use-field';

interface PasswordFieldProps extends FieldText {
  readonly autoComplete: 'current-password' | 'new-password';
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** A password that can be looked at before it is sent; pasting and password managers work. */
export function PasswordField({ showLabel, hideLabel, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      end={
        <button type="button" className="show" onClick={() => setShown(!shown)}>
          {shown ? hideLabel : showLabel}
        </button>
      }
    />
  );
}
