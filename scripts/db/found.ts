import pg from 'pg';
import { inviteStaff } from '@/lib/clinics/mutations';
import type { Settings, StaffInvitation } from '@/lib/clinics/schema';
import { writeAudit } from '@/lib/audit/write';
import { newId } from '@/lib/db/id';
import { inAuth, inScope } from '@/lib/db/in-scope';
import { systemScope } from '@/lib/db/scope';
import { enableAppLogin } from './roles';

export interface StandingClinic {
  readonly id: string;
  readonly name: string;
  readonly members: number;
}

/** Every clinic of this database, as the sign-in role sees them. */
export const listClinics = (): Promise<StandingClinic[]> =>
  inAuth(async (tx) => {
    const { rows } = await tx.pg.query<StandingClinic>(
      `select c.id, c.name, (select count(*)::int from membership m where m.clinic_id = c.id) as members from clinic c order by c.name`,
    );
    return rows;
  });

/**
 * Makes a clinic. The serving role may not, and even the owner stands behind the wall of the table, so it is let
 * through for this one transaction.
 */
export async function foundClinic(ownerUrl: string, settings: Settings): Promise<string> {
  const id = newId();
  const { name, zone, phone, urgentCareNumber, urgentCarePlace, emergencyNumber } = settings;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('alter table clinic no force row level security');
    await client.query(
      `insert into clinic (id, name, zone, phone, urgent_care_number, urgent_care_place, emergency_number)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name, zone, phone, urgentCareNumber, urgentCarePlace, emergencyNumber],
    );
    await client.query('alter table clinic force row level security');
    await client.query('commit');
  } finally {
    await client.end();
  }
  return id;
}

/** A one-time link for a clinic's first admin; an older one for the same address ends. @returns its token. */
export const inviteAdmin = (clinicId: string, invitation: StaffInvitation): Promise<string> =>
  inScope(systemScope(clinicId, 'setup'), async (tx) => {
    await writeAudit(tx, { action: 'clinic.setup' });
    return inviteStaff(tx, invitation);
  });

/**
 * Lets `holdfast_app` in with the password that DATABASE_URL names, where it has no login yet; a login that is there
 * is never changed, since another database of the server may live by it.
 */
export async function letServingRoleIn(ownerUrl: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (username !== 'holdfast_app' || !password) return;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ open: boolean }>(
      `select rolcanlogin as open from pg_roles where rolname = 'holdfast_app'`,
    );
    if (rows[0]?.open) return;
  } finally {
    await owner.end();
  }
  await enableAppLogin(ownerUrl, decodeURIComponent(password));
}
