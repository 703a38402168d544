'use client';

import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';

interface DialogProps {
  readonly open: boolean;
  /** Asked for by Escape, the close button or the platform's back gesture. Never called while `locked`. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Under the title. */
  readonly sub?: ReactNode;
  readonly children: ReactNode;
  /** The buttons at the end; the last names the act. */
  readonly actions?: ReactNode;
  /** Beside the buttons: what the act does. */
  readonly note?: ReactNode;
  /** No Escape and no close button: an answer is needed. */
  readonly locked?: boolean | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** Names the close button; without it there is none. */
  readonly closeLabel?: string | undefined;
  readonly className?: string | undefined;
}

/** A native modal dialog. Focus goes to its heading and, on closing, back to where it was. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: DialogProps) {
  const { onClose, title, sub, children, actions, note, locked = false, role, closeLabel, className } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const node = dialog.current;
    if (node === null) return;
    node.showModal();
    heading.current?.focus();
    // Closed before it leaves the page, so that the browser gives focus back to the opener.
    return () => node.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classNames('dlg', className)}
      role={role}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // A second Escape would pass by the cancel event.
        if (event.key === 'Escape' && locked) event.preventDefault();
      }}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!locked) onClose();
      }}
      onClose={(event) => {
        if (event.target !== event.currentTarget || event.currentTarget.open) return;
        if (locked) event.currentTarget.showModal();
        else onClose();
      }}
    >
      <div className="dlg-head ground">
        <h2 className="dlg-title" id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {closeLabel !== undefined && !locked && (
          <Button
            variant="bare"
            size="small"
            icon={<Icon of={X} />}
            iconLabel={closeLabel}
            onClick={onClose}
          />
        )}
      </div>
      {sub !== undefined && <p className="sub">{sub}</p>}
      {children}
      {(actions !== undefined || note !== undefined) && (
        <div className="end">
          {note !== undefined && <span className="note">{note}</span>}
          {actions}
        </div>
      )}
    </dialog>
  );
}
