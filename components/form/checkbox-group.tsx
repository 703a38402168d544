'use client';

import { useController, useFormContext } from 'react-hook-form';
import { FieldFrame } from './field-frame';
import { ChoiceText } from './radio-group';
import type { Choice } from './select-field';
import { useField, type FieldText } from './use-field';

interface CheckboxGroupProps extends FieldText {
  readonly options: readonly Choice[];
  readonly look?: 'list' | 'chips' | undefined;
  readonly className?: string | undefined;
}

/** Any number of a few; the value is a list, in the order of the options. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, label, hint, optional, options, look = 'list', className } = props;
  const field = useField(props);
  const { control } = useFormContext();
  const { field: value } = useController({ name, control });
  const chosen: readonly unknown[] = Array.isArray(value.value) ? value.value : [];

  function toggle(picked: string, on: boolean) {
    value.onChange(
      options.map((option) => option.value).filter((each) => (each === picked ? on : chosen.includes(each))),
    );
  }

  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }} group>
      <div className={look === 'list' ? 'rad' : 'opt'}>
        {options.map((option) => (
          <label key={option.value} className={look === 'chips' ? 'chip' : undefined}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
              onBlur={value.onBlur}
            />
            <ChoiceText option={option} strong={look === 'list'} />
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
