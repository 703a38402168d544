'use server';
import { headers } from 'next/headers';
import QRCode from 'qrcode';
import { isTherapist } from '@/lib/accounts/access';
import { defineAction, refusalOf } from '@/lib/action/define-action';
import { signInDevice } from '@/lib/auth/device';
import { hashSecret, parseClinicToken } from '@/lib/auth/token';
import { noteBadLink } from '@/lib/auth/trail';
import { getClinic } from '@/lib/clinics/data';
import { hasHelpNumbers } from '@/lib/clinics/rules';
import { inScope } from '@/lib/db/in-scope';
import { systemScope } from '@/lib/db/scope';
import { env } from '@/lib/env';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { done, refused, type Result } from '@/lib/errors/result';
import { askedFrom } from '@/lib/limit/asked-from';
import { allowAttempt } from '@/lib/limit/limiter';
import { localDateOf } from '@/lib/time/zones';
import type { LocalDate } from '@/lib/time/types';
import { canCreatePatient, canEditPatient, canInvitePatient, canTakeOver } from './access';
import { getInvitable, getTreatment } from './data';
import {
  createPatient,
  editPatient,
  endDevices,
  invitePatient,
  joinClinic,
  takeOverPatient,
} from './mutations';
import { futureDates } from './rules';
import {
  editPatientSchema,
  joinSchema,
  newPatientSchema,
  patientIdSchema,
  type EditPatientInput,
  type NewPatient,
  type NewPatientInput,
} from './schema';

/** @returns the patient's today. @throws RefusalError `invalid` with the fields whose day is still to come. */
function todayOf(patient: NewPatient): LocalDate {
  const today = localDateOf(new Date().toISOString(), patient.zone);
  const late = futureDates(patient, today);
  if (Object.keys(late).length > 0) throw new RefusalError('invalid', late);
  return today;
}

const create = defineAction({
  name: 'patient.create',
  input: newPatientSchema,
  may: canCreatePatient,
  run: async ({ tx, input }): Promise<{ patientId: string }> => ({
    patientId: await createPatient(tx, input, todayOf(input)),
  }),
});

/** Adds a patient to this clinic, treated by who adds. */
export async function createPatientAction(input: NewPatientInput): Promise<Result<{ patientId: string }>> {
  return create(input);
}

const edit = defineAction({
  name: 'patient.edit',
  input: editPatientSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }): Promise<null> => {
    const treated = found(await getTreatment(tx, input.patientId));
    permit(canEditPatient(actor, treated, treated.colleagues));
    todayOf(input);
    await editPatient(tx, input);
    return null;
  },
});

/** Corrects a patient's record. `stale`: somebody corrected it meanwhile, and nothing was changed. */
export async function editPatientAction(input: EditPatientInput): Promise<Result<null>> {
  return edit(input);
}

const takeOver = defineAction({
  name: 'patient.take_over',
  input: patientIdSchema,
  may: isTherapist,
  run: async ({ tx, actor, input: { patientId } }): Promise<null> => {
    const treated = found(await getTreatment(tx, patientId));
    if (!canTakeOver(actor, treated)) throw new RefusalError('stale');
    await takeOverPatient(tx, patientId);
    return null;
  },
});

/** Treats a patient of nobody who works here. `stale`: a colleague was first. */
export async function takeOverPatientAction(input: { patientId: string }): Promise<Result<null>> {
  return takeOver(input);
}

export interface SignInLink {
  readonly url: string;
  /** The same address as an SVG picture, base64. */
  readonly qr: string;
}

const invite = defineAction({
  name: 'patient.invite',
  input: patientIdSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }): Promise<SignInLink> => {
    const patient = found(await getInvitable(tx, input.patientId));
    permit(canInvitePatient(actor, patient, patient.colleagues));
    if (!hasHelpNumbers(await getClinic(tx))) throw new RefusalError('not_ready');
    const url = `${env().NEXTAUTH_URL}/join/${await invitePatient(tx, input.patientId)}`;
    const svg = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return { url, qr: Buffer.from(svg).toString('base64') };
  },
});

/** Makes a link that signs the patient's phone in once; older ones end. */
export async function invitePatientAction(input: { patientId: string }): Promise<Result<SignInLink>> {
  return invite(input);
}

const endAll = defineAction({
  name: 'patient.devices_end',
  input: patientIdSchema,
  may: isTherapist,
  run: async ({ tx, actor, input }): Promise<number> => {
    const patient = found(await getInvitable(tx, input.patientId));
    permit(canInvitePatient(actor, patient, patient.colleagues));
    return endDevices(tx, patient);
  },
});

/** Signs every phone of a patient out, at its next request. @returns how many. */
export async function endDevicesAction(input: { patientId: string }): Promise<Result<number>> {
  return endAll(input);
}

/** The join page's one button: uses the token and signs this device in. Every token that fails gets one answer. */
export async function joinAction(input: { token: string }): Promise<Result<null>> {
  try {
    const asked = await headers();
    const from = askedFrom((name) => asked.get(name));
    if (!(await allowAttempt('invitation', from))) return refused('too_many_attempts');
    const parts = parseClinicToken(joinSchema.safeParse(input).data?.token ?? '');
    if (!parts) return refused('not_found');
    const joined = await inScope(systemScope(parts.clinicId, 'join'), (tx) =>
      joinClinic(tx, hashSecret(parts.secret)),
    );
    if (!joined) {
      await noteBadLink(parts.clinicId);
      return refused('not_found');
    }
    await signInDevice({ ...joined, kind: 'patient' });
    return done(null);
  } catch (error) {
    return refusalOf(error);
  }
}
