'use client';

import { classNames } from '@/components/ui/class-names';
import { FieldFrame } from './field-frame';
import { emptyToNull } from './parse';
import { useField, useRegisteredText, type FieldText } from './use-field';

interface DateFieldProps extends FieldText {
  /** `YYYY-MM-DD`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly autoComplete?: string | undefined;
  readonly className?: string | undefined;
}

/** A calendar date as `YYYY-MM-DD`; empty is null. */
export function DateField(props: DateFieldProps) {
  const { name, label, hint, optional, className, ...native } = props;
  const field = useField(props);
  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }}>
      <span className={classNames('field', field.error !== null && 'bad')}>
        <input
          type="date"
          {...native}
          {...field.control}
          {...useRegisteredText(name, { setValueAs: emptyToNull })}
        />
      </span>
    </FieldFrame>
  );
}
