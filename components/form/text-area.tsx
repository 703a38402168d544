'use client';

import { classNames } from '@/components/ui/class-names';
import { FieldFrame } from './field-frame';
import { useField, useRegisteredText, type FieldText } from './use-field';

interface TextAreaProps extends FieldText {
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, optional, className, rows = 3, ...native } = props;
  const field = useField(props);
  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }}>
      <span className={classNames('field', field.error !== null && 'bad')}>
        <textarea rows={rows} {...native} {...field.control} {...useRegisteredText(name)} />
      </span>
    </FieldFrame>
  );
}
