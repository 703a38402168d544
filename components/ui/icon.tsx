import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';

interface IconProps {
  /** A lucide icon, such as `Phone`. */
  readonly of: LucideIcon;
  /** 15 px with a heavier line, for chips and statuses. */
  readonly small?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A decorative icon at 18 px. Words stand beside it or in the control's label: it is never read out. */
export function Icon({ of: Drawing, small = false, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      size={small ? 15 : 18}
      strokeWidth={small ? 2.25 : 2}
      className={classNames('i', small && 'i-s', className)}
    />
  );
}
