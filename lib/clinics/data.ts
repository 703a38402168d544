import 'server-only';
import type { Tx } from '@/lib/db/in-scope';
import type { ClinicFacts, StaffMember, StaffOffer, WaitingInvitation } from './types';

/** The clinic of this scope. @throws when the scope has none, which only a broken session could cause. */
export async function getClinic(tx: Tx): Promise<ClinicFacts> {
  const { rows } = await tx.pg.query<ClinicFacts>({
    name: 'clinic',
    text: `select name, zone, demo, phone, urgent_care_number as "urgentCareNumber", urgent_care_place as "urgentCarePlace",
             emergency_number as "emergencyNumber" from clinic where id = $1`,
    values: [tx.scope.clinicId],
  });
  const [clinic] = rows;
  if (!clinic) throw new Error('a scope without its clinic');
  return clinic;
}

/** Everyone who works here or did, active ones first, by name. */
export async function listStaff(tx: Tx): Promise<StaffMember[]> {
  const { rows } = await tx.pg.query<StaffMember>(
    `select m.id as "membershipId", m.display_name as name, u.email, m.roles::text[] as roles, m.active,
       (select count(*)::int from patient p where p.clinic_id = m.clinic_id and p.primary_therapist_id = m.id) as patients
     from membership m join "user" u on u.id = m.user_id
     where m.clinic_id = $1 and m.roles && '{ADMIN,THERAPIST}'::role[] order by m.active desc, m.display_name, m.id`,
    [tx.scope.clinicId],
  );
  return rows;
}

const OPEN = `used_at is null and ended_at is null and expires_at > now()`;

/** Staff invitations that can still be used, the newest first. */
export async function listWaitingInvitations(tx: Tx): Promise<WaitingInvitation[]> {
  const { rows } = await tx.pg.query<WaitingInvitation>(
    `select id as "invitationId", display_name as name, email, roles::text[] as roles, expires_at as "expiresAt"
     from invitation where clinic_id = $1 and kind = 'STAFF' and ${OPEN} order by created_at desc, id`,
    [tx.scope.clinicId],
  );
  return rows;
}

/** What an open staff invitation offers, and to whom; null for one that is used, ended, over or unknown. */
export async function getStaffOffer(tx: Tx, tokenHash: Buffer): Promise<StaffOffer | null> {
  const { rows } = await tx.pg.query<StaffOffer>(
    `select c.name as clinic, i.display_name as name, i.email from invitation i join clinic c on c.id = i.clinic_id
     where i.clinic_id = $1 and i.token_hash = $2 and i.kind = 'STAFF' and ${OPEN}`,
    [tx.scope.clinicId, tokenHash],
  );
  return rows[0] ?? null;
}
