'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Somebody took the filter away, or went back: the field says what is shown, unless it is what was typed last.
  if (value !== shown) {
    setShown(value);
    if (shown === text.trim()) setText(value);
  }
  const show = (next: string) => router.replace(addressOf(action, kept, next), { scroll: false });
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (
    <form
      role="search"
      action={action}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(waiting.current);
        show(text);
      }}
    >
      {Object.entries(kept).map(([name, each]) => (
        <input key={name} type="hidden" name={name} value={each} />
      ))}
      <label className="field">
        <Icon of={Search} />
        <input
          type="search"
          name="q"
          value={text}
          maxLength={80}
          placeholder={label}
          aria-label={label}
          onChange={({ target }) => {
            setText(target.value);
            clearTimeout(waiting.current);
            waiting.current = setTimeout(() => show(target.value), WAIT_MS);
          }}
        />
      </label>
      {children}
    </form>
  );
}
