'use client';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

interface TakeoverProps {
  readonly children: ReactNode;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  readonly role?: 'dialog' | 'alertdialog';
}

/**
 * The whole screen for one thing: what lies behind can be neither reached nor read. No Escape and no backdrop close it;
 * each screen says how to leave.
 */
export function Takeover({ children, labelledBy, role = 'dialog' }: TakeoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="takeover"
      role={role}
      aria-labelledby={labelledBy}
      onKeyDown={(event) => {
        // A second Escape would pass by the cancel event.
        if (event.key === 'Escape') event.preventDefault();
      }}
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => {
        if (event.target === event.currentTarget && !event.currentTarget.open)
          event.currentTarget.showModal();
      }}
    >
      {children}
    </dialog>
  );
}

interface ScreenHeadingProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** The heading of a screen that was asked for: focus goes to it, so that it is read first. */
export function ScreenHeading({ id, children, className }: ScreenHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // After the dialog has opened, which gives focus to its first button.
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 id={id} ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
