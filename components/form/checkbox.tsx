'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { useField, useRegistered, type FieldText } from './use-field';

interface CheckboxProps extends FieldText {
  readonly className?: string | undefined;
}

/** One yes, such as a consent. */
export function Checkbox(props: CheckboxProps) {
  const field = useField(props);
  return (
    <Toggle {...props} field={field}>
      <label className="check" htmlFor={field.id}>
        <input type="checkbox" {...field.control} {...useRegistered(props.name)} />
        <span>{props.label}</span>
      </label>
    </Toggle>
  );
}

interface ToggleProps extends CheckboxProps {
  readonly field: ReturnType<typeof useField>;
  readonly children: ReactNode;
}

function Toggle({ field, hint, className, children }: ToggleProps) {
  return (
    <div className={className === undefined ? 'fx' : `fx ${className}`}>
      {children}
      {hint !== undefined && (
        <span className="hint" id={field.hintId}>
          {hint}
        </span>
      )}
      {field.error !== null && (
        <span className="err" id={field.errorId}>
          <Icon of={CircleAlert} small />
          {field.error}
        </span>
      )}
    </div>
  );
}
