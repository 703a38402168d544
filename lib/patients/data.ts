import 'server-only';
import { countLoginSessions } from '@/lib/accounts/data';
import { asAuth, type Tx } from '@/lib/db/in-scope';
import type { ColleaguePolicy } from './access';
import type { PatientRecord, Therapist } from './types';

export interface PatientRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly problemSite: string | null;
  readonly problemSide: 'left' | 'right' | 'both' | null;
  readonly therapist: string | null;
  readonly joined: boolean;
}

/**
 * Who treats patient `p`: the own therapist while they work here. Whose therapist was shut out is everyone's, so that an
 * alert is never nobody's.
 */
export const TREATING =
  '(select t.id from membership t where t.clinic_id = p.clinic_id and t.id = p.primary_therapist_id and t.active)';

const MOST = 100;

/** Searched text is literal: % and _ stand for themselves. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * At most a hundred of the patients whose name holds the text, by name: the clinic's, or where only the treating team
 * may look (`canReadPatient`), those of this member and of nobody.
 */
export async function listPatients(tx: Tx, search: string): Promise<PatientRow[]> {
  const { rows } = await tx.pg.query<PatientRow>({
    name: 'patients',
    text: `select p.id, p.name, p.birth_date as "birthDate", e.problem_site as "problemSite", e.problem_side as "problemSide",
             m.display_name as therapist, p.joined_at is not null as joined
           from patient p
           left join lateral (select problem_site, problem_side from episode e where e.clinic_id = p.clinic_id and e.patient_id = p.id order by from_on desc limit 1) e on true
           left join membership m on m.clinic_id = p.clinic_id and m.id = p.primary_therapist_id and m.active
           join clinic c on c.id = p.clinic_id
           where p.clinic_id = $1 and ($2 = '' or p.name ilike '%' || $2 || '%')
             and (c.colleagues = 'OPEN' or m.id is null or m.id = $4)
           order by p.name, p.id limit $3`,
    values: [tx.scope.clinicId, literal(search), MOST, tx.scope.membershipId],
  });
  return rows;
}

/** How far colleagues see in this clinic, and whose a patient is; null for a stranger. */
export async function getTreatment(
  tx: Tx,
  patientId: string,
): Promise<{ primaryTherapistId: string | null; colleagues: ColleaguePolicy } | null> {
  const { rows } = await tx.pg.query<{ primaryTherapistId: string | null; colleagues: ColleaguePolicy }>({
    name: 'treatment',
    text: `select ${TREATING} as "primaryTherapistId", c.colleagues from patient p join clinic c on c.id = p.clinic_id
           where p.clinic_id = $1 and p.id = $2`,
    values: [tx.scope.clinicId, patientId],
  });
  return rows[0] ?? null;
}

export interface InvitablePatient {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  /** The clinic's. */
  readonly zone: string;
  /** Null until a first link was used. */
  readonly userId: string | null;
  /** When the newest link that was used signed a phone in; null before. */
  readonly linkUsedAt: string | null;
  readonly primaryTherapistId: string | null;
  readonly colleagues: ColleaguePolicy;
}

export async function getInvitable(tx: Tx, patientId: string): Promise<InvitablePatient | null> {
  const { rows } = await tx.pg.query<InvitablePatient>(
    `select p.id, p.name, p.given_name as "givenName", c.zone, p.user_id as "userId", ${TREATING} as "primaryTherapistId", c.colleagues,
       (select to_json(max(used_at)) from invitation i where i.clinic_id = p.clinic_id and i.patient_id = p.id) as "linkUsedAt"
     from patient p join clinic c on c.id = p.clinic_id where p.clinic_id = $1 and p.id = $2`,
    [tx.scope.clinicId, patientId],
  );
  return rows[0] ?? null;
}

/** How many phones a patient is signed in on. */
export async function countDevices(tx: Tx, { userId }: InvitablePatient): Promise<number> {
  return userId === null ? 0 : asAuth(tx, (auth) => countLoginSessions(auth, userId, tx.scope.clinicId));
}

export interface OpenInvitation {
  readonly clinic: string;
  readonly givenName: string;
}

/** What the join page shows before the button: nothing but the clinic and a first name. */
export async function getOpenInvitation(tx: Tx, tokenHash: Buffer): Promise<OpenInvitation | null> {
  const { rows } = await tx.pg.query<OpenInvitation>(
    `select c.name as clinic, p.given_name as "givenName" from invitation i join clinic c on c.id = i.clinic_id
     join patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id
     where i.clinic_id = $1 and i.token_hash = $2 and i.kind = 'PATIENT' and i.used_at is null and i.ended_at is null and i.expires_at > now()`,
    [tx.scope.clinicId, tokenHash],
  );
  return rows[0] ?? null;
}

/** All that the form of a record shows of one patient, as it stands now; null for a stranger. */
export async function getPatientRecord(tx: Tx, patientId: string): Promise<PatientRecord | null> {
  const { rows } = await tx.pg.query<PatientRecord>({
    name: 'patient-record',
    text: `select p.id, p.name, p.given_name as "givenName", p.birth_date as "birthDate", p.phone, p.email, p.language, p.zone, p.note,
        p.revision, ${TREATING} as "primaryTherapistId", c.colleagues, e.problem_site as "problemSite", e.problem_side as "problemSide",
        coalesce((select json_agg(json_build_object('id', k.id, 'code', k.code, 'side', k.side, 'assessedOn', k.assessed_on) order by k.code, k.side, k.id)
          from condition k where k.clinic_id = p.clinic_id and k.patient_id = p.id and k.removed_at is null), '[]') as conditions,
        coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'side', s.side, 'performedOn', s.performed_on) order by s.performed_on desc nulls last, s.id)
          from surgery s where s.clinic_id = p.clinic_id and s.patient_id = p.id and s.removed_at is null), '[]') as surgeries
      from patient p join clinic c on c.id = p.clinic_id
      left join lateral (select problem_site, problem_side from episode where clinic_id = p.clinic_id and patient_id = p.id
        order by to_on is null desc, from_on desc limit 1) e on true
      where p.clinic_id = $1 and p.id = $2`,
    values: [tx.scope.clinicId, patientId],
  });
  return rows[0] ?? null;
}

/** Whom a patient of this clinic can be given to, by name. */
export async function listTherapists(tx: Tx): Promise<Therapist[]> {
  const { rows } = await tx.pg.query<Therapist>({
    name: 'therapists',
    text: `select id as "membershipId", display_name as name from membership
           where clinic_id = $1 and active and roles @> '{THERAPIST}'::role[] order by display_name, id`,
    values: [tx.scope.clinicId],
  });
  return rows;
}
