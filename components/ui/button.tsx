import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonVariant = 'plain' | 'primary' | 'bare' | 'danger';
export type ButtonSize = 'normal' | 'small' | 'big';

/** What a button and a link that looks like one share. */
export interface ButtonLook {
  /** One primary a region. */
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
  /** The icon alone, with this name for those who do not see it. */
  readonly iconLabel?: string | undefined;
  /** As wide as its place. */
  readonly wide?: boolean | undefined;
  readonly className?: string | undefined;
}

interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly busy?: boolean | undefined;
  /** Says what is going on while busy, in the width of the longer of the two. */
  readonly busyLabel?: string | undefined;
}

export function buttonClass({ variant = 'plain', size = 'normal', iconLabel, wide, className }: ButtonLook) {
  return classNames(
    'btn',
    variant !== 'plain' && variant,
    size === 'small' && 's',
    size === 'big' && 'big',
    iconLabel !== undefined && 'icon',
    wide && 'wide',
    className,
  );
}

/** A button that does something. While busy it stays in the tab order and takes no second press. */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    icon,
    iconLabel,
    wide,
    className,
    busy,
    busyLabel,
    children,
    onClick,
    type,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type === 'submit' && busy ? 'button' : (type ?? 'button')}
      className={buttonClass({ variant, size, iconLabel, wide, className })}
      aria-label={rest['aria-label'] ?? iconLabel}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon}
      {busyLabel === undefined ? (
        children
      ) : (
        <span className="label">
          <span className={busy ? 'away' : undefined} aria-hidden={busy || undefined}>
            {children}
          </span>
          <span className={busy ? undefined : 'away'} aria-hidden={!busy || undefined}>
            {busyLabel}
          </span>
        </span>
      )}
    </button>
  );
}
