import { getFormatter, getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { GroundHeading } from '@/components/ui/ground-heading';
import { PageHeader } from '@/components/ui/page-header';
import { Status } from '@/components/ui/status';
import type { StaffMember, WaitingInvitation } from '@/lib/clinics/types';
import { EndInvitation } from './end-invitation';
import { InviteStaffForm } from './invite-staff-form';
import { MemberAccess } from './member-access';

interface StaffViewProps {
  readonly staff: readonly StaffMember[];
  readonly waiting: readonly WaitingInvitation[];
  /** The membership of the one who looks: nobody shuts themselves out. */
  readonly own: string;
  readonly zone: string;
}

/** Who works here, who is invited, and a form for the next one. */
export async function StaffView({ staff, waiting, own, zone }: StaffViewProps) {
  const t = await getTranslations('clinics');
  const format = await getFormatter();
  const rolesOf = ({ roles }: Pick<StaffMember, 'roles'>) =>
    roles.map((role) => t(`staff.role.${role}`)).join(', ');
  return (
    <main className="clinic">
      <PageHeader title={t('staff.title', { active: staff.filter(({ active }) => active).length })} />
      <section className="c8">
        <DataTable
          caption={t('staff.caption')}
          captionHidden
          stacks
          className="people"
          rows={staff}
          rowKey={(row) => row.membershipId}
          columns={[
            { key: 'name', header: t('staff.name'), rowHeader: true, cell: Person },
            { key: 'roles', header: t('staff.roles'), cell: rolesOf },
            {
              key: 'patients',
              header: t('staff.patients'),
              align: 'end',
              aside: true,
              cell: (row) => row.patients,
            },
            {
              key: 'state',
              aside: true,
              header: t('staff.state'),
              cell: (row) => (
                <Status tone={row.active ? 'fine' : 'plain'}>
                  {t(row.active ? 'staff.active' : 'staff.inactive')}
                </Status>
              ),
            },
            {
              key: 'actions',
              header: t('staff.actions'),
              cell: ({ membershipId, name, active, patients }) =>
                membershipId === own ? (
                  t('staff.you')
                ) : (
                  <MemberAccess {...{ membershipId, name, active, patients }} />
                ),
            },
          ]}
        />
        {waiting.length > 0 && (
          <>
            <GroundHeading>{t('waiting.title')}</GroundHeading>
            <DataTable
              caption={t('waiting.caption')}
              captionHidden
              stacks
              className="people"
              rows={waiting}
              rowKey={(row) => row.invitationId}
              columns={[
                { key: 'name', header: t('staff.name'), rowHeader: true, cell: Person },
                { key: 'roles', header: t('staff.roles'), cell: rolesOf },
                {
                  key: 'expires',
                  header: t('waiting.expires'),
                  cell: (row) => format.dateTime(row.expiresAt, 'dated', { timeZone: zone }),
                },
                {
                  key: 'end',
                  header: t('staff.actions'),
                  cell: ({ invitationId, name }) => <EndInvitation invitationId={invitationId} name={name} />,
                },
              ]}
            />
          </>
        )}
      </section>
      <section className="c4">
        <GroundHeading>{t('inviteStaff.title')}</GroundHeading>
        <InviteStaffForm />
      </section>
    </main>
  );
}

const Person = ({ name, email }: { readonly name: string; readonly email: string | null }) => (
  <>
    <bdi>{name}</bdi>
    {email !== null && <small>{email}</small>}
  </>
);
