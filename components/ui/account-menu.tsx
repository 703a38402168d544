import type { ReactNode } from 'react';

interface AccountMenuProps {
  readonly initials: string;
  /** Read after the initials, such as "account of Ines Calloway". */
  readonly label: string;
  readonly name: string;
  /** Under the name: clinic and role. */
  readonly detail?: ReactNode;
  /** Links and the sign-out form. */
  readonly children: ReactNode;
}

/** Who is signed in, and the way out. Works without a script. */
export function AccountMenu({ initials, label, name, detail, children }: AccountMenuProps) {
  return (
    <details className="menu">
      <summary>
        <span className="me">{initials}</span>
        <span className="sr">, {label}</span>
      </summary>
      <div>
        <p className="who">
          <b>
            <bdi>{name}</bdi>
          </b>
          {detail !== undefined && <bdi className="quiet small">{detail}</bdi>}
        </p>
        {children}
      </div>
    </details>
  );
}
