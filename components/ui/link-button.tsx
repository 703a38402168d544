import Link from 'next/link';
import type { MouseEventHandler, ReactNode } from 'react';
import { buttonClass, type ButtonLook } from './button';

interface LinkButtonProps extends ButtonLook {
  /** An address of ours, or `tel:`, `mailto:` and other addresses, which stay plain anchors. */
  readonly href: string;
  readonly children?: ReactNode;
  /** Name under which the browser saves what it fetches. */
  readonly download?: string | undefined;
  /** Read instead of the words inside, such as "Call Odile Vesterby". */
  readonly label?: string | undefined;
  readonly onClick?: MouseEventHandler<HTMLAnchorElement> | undefined;
}

/** A link that looks like a button, because it leads somewhere and is the thing to do. */
export function LinkButton(props: LinkButtonProps) {
  const { href, children, download, label, onClick, icon, iconLabel } = props;
  const shared = {
    className: buttonClass(props),
    'aria-label': label ?? iconLabel,
    ...(onClick === undefined ? {} : { onClick }),
  };
  if (href.startsWith('/') && download === undefined) {
    return (
      <Link {...shared} href={href}>
        {icon}
        {children}
      </Link>
    );
  }
  return (
    <a {...shared} href={href} download={download}>
      {icon}
      {children}
    </a>
  );
}
