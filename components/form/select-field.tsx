'use client';

import { ChevronDown } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { FieldFrame } from './field-frame';
import { emptyToNull } from './parse';
import { useField, useRegisteredText, type FieldText } from './use-field';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second line under the label; radios and check boxes only. */
  readonly detail?: string | undefined;
}

interface SelectFieldProps extends FieldText {
  readonly options: readonly Choice[];
  /** Stands for no answer, such as "Choose"; without it the first option is chosen. */
  readonly emptyLabel?: string | undefined;
  readonly autoComplete?: string | undefined;
  readonly className?: string | undefined;
}

/** One of many, the platform's own list. The empty choice is null. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, optional, options, emptyLabel, autoComplete, className } = props;
  const field = useField(props);
  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }}>
      <span className={classNames('field', field.error !== null && 'bad')}>
        <select
          autoComplete={autoComplete}
          {...field.control}
          {...useRegisteredText(name, { setValueAs: emptyToNull })}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} small />
      </span>
    </FieldFrame>
  );
}
