'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useFormMessages } from './messages';
import type { FieldText, useField } from './use-field';

interface FieldFrameProps extends FieldText {
  readonly field: ReturnType<typeof useField>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** A set of controls under one legend instead of one control under one label. */
  readonly group?: boolean | undefined;
}

/** Label above, control, hint, and a line that is kept free for the error, so that nothing moves. */
export function FieldFrame({ field, label, hint, optional, group, children, className }: FieldFrameProps) {
  const translate = useFormMessages();
  const name = (
    <>
      {label}
      {optional && <em> {translate('optional')}</em>}
    </>
  );
  const below = (
    <>
      {hint !== undefined && (
        <span className="hint" id={field.hintId}>
          {hint}
        </span>
      )}
      <span className="err" id={field.errorId}>
        {field.error !== null && (
          <>
            <Icon of={CircleAlert} small />
            {field.error}
          </>
        )}
      </span>
    </>
  );
  if (group) {
    return (
      <fieldset
        className={classNames('fx', className)}
        {...field.control}
        aria-required={undefined}
        tabIndex={-1}
      >
        <legend>{name}</legend>
        {children}
        {below}
      </fieldset>
    );
  }
  return (
    <div className={classNames('fx', className)}>
      <label htmlFor={field.id}>{name}</label>
      {children}
      {below}
    </div>
  );
}
