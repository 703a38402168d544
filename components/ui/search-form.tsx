'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { Icon } from './icon';

/** So long after the last key the list follows. */
const WAIT_MS = 250;

interface SearchFormProps {
  /** The page that filters by `q`. */
  readonly action: string;
  readonly value: string;
  readonly label: string;
  /** Filters of the address that stay. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children?: ReactNode;
}

function addressOf(action: string, kept: Readonly<Record<string, string>>, text: string): string {
  const query = new URLSearchParams(text.trim() === '' ? kept : { ...kept, q: text.trim() });
  return query.size === 0 ? action : `${action}?${query.toString()}`;
}

/** Filters as one types; the address says what is shown. A plain form, so that it works before any script. */
export function SearchForm({ action, value, label, kept = {}, className, children }: SearchFormProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Texts asked for whose lists have not come yet; the last is what the field says. */
  const asked = useRef<readonly string[]>([]);
  const shown = useRef(value);
  const ask = () => {
    clearTimeout(waiting.current);
    const text = input.current?.value.trim() ?? '';
    asked.current = [...asked.current, text];
    router.replace(addressOf(action, kept, text), { scroll: false });
  };
  const first = useEffectEvent(() => {
    // Typed before the script listened.
    if (input.current?.value.trim() !== value) ask();
    return () => clearTimeout(waiting.current);
  });
  useEffect(() => first(), []);
  useEffect(() => {
    if (value === shown.current) return;
    shown.current = value;
    const isOurs = asked.current.includes(value);
    if (asked.current.at(-1) === value) asked.current = [];
    // Somebody took the filter away, or went back: the field says what is shown.
    if (!isOurs && input.current && input.current.value.trim() !== value) input.current.value = value;
  }, [value]);
  return (
    <form
      role="search"
      action={action}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {Object.entries(kept).map(([name, each]) => (
        <input key={name} type="hidden" name={name} value={each} />
      ))}
      <label className="field">
        <Icon of={Search} />
        <input
          ref={input}
          type="search"
          name="q"
          defaultValue={value}
          maxLength={80}
          placeholder={label}
          aria-label={label}
          onChange={() => {
            clearTimeout(waiting.current);
            waiting.current = setTimeout(ask, WAIT_MS);
          }}
        />
      </label>
      {children}
    </form>
  );
}
