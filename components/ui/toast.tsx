'use client';

import { X } from 'lucide-react';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';

/** Long enough to be read twice; the same words stay in the page where they matter. */
const SHOWN_FOR_MS = 10_000;

interface Said {
  readonly id: number;
  readonly message: string;
}

type Say = (message: string) => void;

const ToastContext = createContext<Say | null>(null);

interface ToastsProps {
  readonly children: ReactNode;
  /** Names the button that takes the message away. */
  readonly dismissLabel: string;
}

/** Holds the one message that says what was just done. Put it round a layout. */
export function Toasts({ children, dismissLabel }: ToastsProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const [say] = useState<Say>(() => (message: string) => {
    setSaid((before) => ({ id: (before?.id ?? 0) + 1, message }));
  });

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <ToastContext value={say}>
      {children}
      <div role="status">
        {said !== null && (
          <div className="toast" key={said.id}>
            <span>{said.message}</span>
            <Button icon={<Icon of={X} />} iconLabel={dismissLabel} onClick={() => setSaid(null)} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}

/** Says what was just done: `say('Plan published as version 4')`. */
export function useToast(): Say {
  const say = use(ToastContext);
  if (say === null) throw new Error('useToast needs <Toasts> around it');
  return say;
}
