'use client';

import { FieldFrame } from './field-frame';
import type { Choice } from './select-field';
import { useField, useRegistered, type FieldText } from './use-field';

interface RadioGroupProps extends FieldText {
  readonly options: readonly Choice[];
  /** list: a line each; chips: short words; segments: two or three that exclude each other. */
  readonly look?: 'list' | 'chips' | 'segments' | undefined;
  readonly className?: string | undefined;
}

const FRAME = { list: 'rad', chips: 'opt', segments: 'seg' } as const;

/** One of a few, all in sight. None is chosen unless the form says so. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, hint, optional, options, look = 'list', className } = props;
  const field = useField(props);
  const registered = useRegistered(name);
  return (
    <FieldFrame {...{ name, label, hint, optional, field, className }} group>
      <div className={FRAME[look]}>
        {options.map((option) => (
          <label key={option.value} className={look === 'chips' ? 'chip' : undefined}>
            <input type="radio" value={option.value} {...registered} />
            <ChoiceText option={option} strong={look === 'list'} />
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

export function ChoiceText({ option, strong }: { readonly option: Choice; readonly strong: boolean }) {
  if (!strong) return <span>{option.label}</span>;
  return (
    <span>
      <b>{option.label}</b>
      {option.detail !== undefined && <small>{option.detail}</small>}
    </span>
  );
}
