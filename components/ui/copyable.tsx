'use client';

import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { LiveRegion } from './live-region';

interface CopyableProps {
  readonly value: string;
  /** Names the field, such as "Link for the patient". */
  readonly label: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** A value to take along. Where the clipboard is closed to us, the text is selected for the person's own copy. */
export function Copyable({ value, label, copyLabel, copiedLabel }: CopyableProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      field.current?.focus();
      field.current?.select();
    }
  }

  return (
    <div className="copyable">
      <span className="field">
        <label className="sr" htmlFor={id}>
          {label}
        </label>
        <input id={id} ref={field} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
      </span>
      <Button icon={<Icon of={copied ? Check : Copy} />} onClick={() => void copy()}>
        {copied ? copiedLabel : copyLabel}
      </Button>
      <LiveRegion message={copied ? copiedLabel : ''} />
    </div>
  );
}
