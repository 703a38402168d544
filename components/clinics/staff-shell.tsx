import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/ui/account-menu';
import { Button } from '@/components/ui/button';
import { isolated } from '@/components/ui/isolated';
import { DemoTag, StaffBar } from '@/components/ui/staff-bar';
import { chooseClinicAction, signOutAction } from '@/lib/accounts/actions';

interface StaffShellProps {
  readonly shell: {
    readonly name: string;
    readonly clinic: string;
    readonly clinicId: string;
    readonly demo: boolean;
    readonly therapist: boolean;
    readonly admin: boolean;
    readonly clinics: readonly { readonly clinicId: string; readonly clinicName: string }[];
  };
  readonly children: ReactNode;
}

const initialsOf = (name: string) =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');

/** The bar of a clinic's people, with the places that their roles open. */
export async function StaffShell({ shell, children }: StaffShellProps) {
  const t = await getTranslations('clinics.shell');
  const tabs = [
    ...(shell.therapist
      ? [
          { href: '/worklist', label: t('worklist') },
          { href: '/patients', label: t('patients') },
          { href: '/library', label: t('library') },
        ]
      : []),
    ...(shell.admin
      ? [
          { href: '/clinic/adherence', label: t('adherence') },
          { href: '/clinic/staff', label: t('staff') },
          { href: '/clinic/settings', label: t('settings') },
        ]
      : []),
  ];
  const others = shell.clinics.filter(({ clinicId }) => clinicId !== shell.clinicId);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <StaffBar
        brandName="Holdfast"
        brandHref="/"
        navLabel={t('nav')}
        tabs={tabs}
        right={
          <>
            {shell.demo && <DemoTag>{t('demo')}</DemoTag>}
            <AccountMenu
              key={shell.clinicId}
              initials={initialsOf(shell.name)}
              label={t('account', { name: shell.name })}
              name={shell.name}
              detail={shell.clinic}
            >
              {others.map(({ clinicId, clinicName }) => (
                <form key={clinicId} action={chooseClinicAction}>
                  <input type="hidden" name="clinicId" value={clinicId} />
                  <Button type="submit" variant="bare" wide>
                    <span>{t.rich('switch', { clinic: clinicName, ...isolated })}</span>
                  </Button>
                </form>
              ))}
              <form action={signOutAction}>
                <Button type="submit" variant="bare" wide>
                  {t('signOut')}
                </Button>
              </form>
            </AccountMenu>
          </>
        }
      />
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
