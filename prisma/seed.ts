import pg from 'pg';
import { hashPassword } from '@/lib/auth/password';
import { adminDb } from './builders/admin-db';
import { buildClinic, buildMember, buildPatient } from './builders/people';

export interface DemoAccount {
  readonly role: 'admin' | 'therapist' | 'patient';
  readonly clinic: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** `foreign`: it holds a clinic that is not marked as demo. */
export async function isDemoDatabase(adminUrl: string): Promise<'empty' | 'demo' | 'foreign'> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ clinics: number; demo: number }>(
      `select count(*)::int as clinics, count(*) filter (where demo)::int as demo from clinic`,
    );
    const { clinics, demo } = rows[0] ?? { clinics: 0, demo: 0 };
    if (clinics === 0) return 'empty';
    return clinics === demo ? 'demo' : 'foreign';
  } finally {
    await client.end();
  }
}

const PASSWORD = 'holdfast-demo-only';
const CLINICS = [
  { name: 'Tidewater Physio (demo)', domain: 'tidewater.example', zone: 'Europe/Berlin' },
  { name: 'Larkfield Rehab (demo)', domain: 'larkfield.example', zone: 'America/New_York' },
] as const;

/** @returns the accounts that can sign in; every one of them invented. */
export async function seedDemo(
  adminUrl: string,
  progress: (done: number, of: number) => void,
): Promise<DemoAccount[]> {
  const db = adminDb(adminUrl);
  const passwordHash = await hashPassword(PASSWORD);
  const accounts: DemoAccount[] = [];
  try {
    for (const { name: clinic, domain, zone } of CLINICS) {
      const { clinicId } = await buildClinic(db, { name: clinic, zone, demo: true });
      const add = async (role: DemoAccount['role'], name: string) => {
        const email = `${(name.split(' ')[0] ?? role).toLowerCase()}.${role}@${domain}`;
        accounts.push({ role, clinic, email, password: PASSWORD, name });
        return { email, name, passwordHash };
      };
      await buildMember(db, clinicId, { roles: ['ADMIN'], ...(await add('admin', 'Noor Vantage')) });
      const { membershipId } = await buildMember(db, clinicId, {
        roles: ['THERAPIST'],
        ...(await add('therapist', 'Ines Calloway')),
      });
      await buildPatient(db, clinicId, {
        therapistId: membershipId,
        zone,
        ...(await add('patient', 'Maren Whitlock')),
      });
      progress(accounts.length / 3, CLINICS.length);
    }
    return accounts;
  } finally {
    await db.$disconnect();
  }
}
