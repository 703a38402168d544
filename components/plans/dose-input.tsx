'use client';
import type { KeyboardEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { emptyToNull, parseNumber } from '@/components/form/parse';
import { useField, useRegisteredText } from '@/components/form/use-field';
import { classNames } from '@/components/ui/class-names';

interface DoseInputProps {
  /** Path of the value, such as `items.0.sides.1.holdSeconds`. */
  readonly name: string;
  /** Read out whole: the move, its side and what the number is. */
  readonly label: string;
  /** What an arrow key adds or takes away; without it the value is text. */
  readonly step?: number | undefined;
  readonly optional?: boolean | undefined;
  /** In the version before, where it differs. */
  readonly was?: string | undefined;
  readonly wide?: boolean | undefined;
}

/** A number of the dose, edited in place; the arrow keys change it by its step. */
export function DoseInput({ name, label, step, optional, was, wide }: DoseInputProps) {
  const field = useField({ name, label, optional });
  const { getValues, setValue } = useFormContext();
  const registered = useRegisteredText(name, { setValueAs: step === undefined ? emptyToNull : parseNumber });
  const nudge = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way === 0 || step === undefined) return;
    event.preventDefault();
    const now: unknown = getValues(name);
    const from = typeof now === 'number' && Number.isFinite(now) ? now : 0;
    setValue(name, Math.max(0, from + way * step), { shouldDirty: true, shouldTouch: true });
  };
  return (
    <span className={classNames('nu', wide && 'wide', was !== undefined && 'ch')}>
      <input
        type="text"
        className="n"
        inputMode={step === undefined ? 'text' : 'decimal'}
        autoComplete="off"
        aria-label={label}
        title={field.error ?? undefined}
        {...field.control}
        {...registered}
        onKeyDown={nudge}
      />
      {was !== undefined && <span className="was">{was}</span>}
    </span>
  );
}
