'use client';

import { classNames } from '@/components/ui/class-names';
import { FieldFrame } from './field-frame';
import { parseNumber } from './parse';
import { useField, useRegisteredText, type FieldText } from './use-field';

interface NumberFieldProps extends FieldText {
  /** Whole numbers bring up the digits alone. */
  readonly decimals?: boolean | undefined;
  /** After the number, such as "s" or "kg". */
  readonly unit?: string | undefined;
  readonly autoComplete?: string | undefined;
  readonly className?: string | undefined;
}

/** A number as text, so that a wheel or an arrow can't change a dose unseen. Empty is null. */
export function NumberField(props: NumberFieldProps) {
  const { name, label, hint, optional, decimals, unit, autoComplete, className } = props;
  const field = useField(props);
  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }}>
      <span className={classNames('field', field.error !== null && 'bad')}>
        <input
          type="text"
          className="n"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete={autoComplete ?? 'off'}
          {...field.control}
          {...useRegisteredText(name, { setValueAs: parseNumber })}
        />
        {unit !== undefined && <span className="unit">{unit}</span>}
      </span>
    </FieldFrame>
  );
}
