'use server';
import { headers } from 'next/headers';
import { getAccount } from '@/lib/accounts/data';
import { newPasswordSchema } from '@/lib/accounts/schema';
import { defineAction, refusalOf } from '@/lib/action/define-action';
import { deviceKnownFor, rememberDevice, signInDevice } from '@/lib/auth/device';
import { tryPassword } from '@/lib/auth/guess';
import { hashPassword } from '@/lib/auth/password';
import { hashSecret, parseClinicToken } from '@/lib/auth/token';
import { noteBadLink, noteSignIn } from '@/lib/auth/trail';
import { inAuth, inScope } from '@/lib/db/in-scope';
import { systemScope } from '@/lib/db/scope';
import { env } from '@/lib/env';
import { permit } from '@/lib/errors/refusal-error';
import { done, refused, type Refusal, type Result } from '@/lib/errors/result';
import { askedFrom } from '@/lib/limit/asked-from';
import { allowAttempt } from '@/lib/limit/limiter';
import { canChangeMember, canRunClinic } from './access';
import { getStaffOffer } from './data';
import {
  changeSettings,
  endInvitation,
  inviteStaff,
  joinStaff,
  setMemberActive,
  type Proof,
} from './mutations';
import {
  invitationIdSchema,
  joinStaffSchema,
  memberSchema,
  settingsSchema,
  staffInvitationSchema,
  type JoinStaffInput,
  type SettingsInput,
  type StaffInvitationInput,
} from './schema';

const settings = defineAction({
  name: 'clinic.settings',
  input: settingsSchema,
  may: canRunClinic,
  run: ({ tx, input }) => changeSettings(tx, input),
});

/** Changes the clinic's name, zone and the numbers that its patients are told to call. */
export async function changeSettingsAction(input: SettingsInput): Promise<Result<void>> {
  return settings(input);
}

const invite = defineAction({
  name: 'staff.invite',
  input: staffInvitationSchema,
  may: canRunClinic,
  run: async ({ tx, input }) => ({ url: `${env().NEXTAUTH_URL}/join/${await inviteStaff(tx, input)}` }),
});

/** Makes a one-time link for a new colleague. Known and unknown addresses get the same answer. */
export async function inviteStaffAction(input: StaffInvitationInput): Promise<Result<{ url: string }>> {
  return invite(input);
}

const end = defineAction({
  name: 'staff.uninvite',
  input: invitationIdSchema,
  may: canRunClinic,
  run: ({ tx, input }) => endInvitation(tx, input.invitationId),
});

/** Ends an invitation that nobody has used yet. */
export async function endInvitationAction(input: { invitationId: string }): Promise<Result<void>> {
  return end(input);
}

const setActive = defineAction({
  name: 'staff.access',
  input: memberSchema,
  may: canRunClinic,
  run: async ({ tx, actor, input }) => {
    permit(canChangeMember(actor, input.membershipId));
    await setMemberActive(tx, input.membershipId, input.active);
  },
});

/** Shuts a colleague out, or lets them in again. */
export async function setMemberActiveAction(input: {
  membershipId: string;
  active: boolean;
}): Promise<Result<void>> {
  return setActive(input);
}

/** Is this the owner of the invited address? @returns the proof, or why not. */
async function prove(
  email: string,
  password: string,
  name: string | null,
  from: string | null,
): Promise<Proof | Refusal> {
  // Asked before the account is looked for: no password is shorter, and the answer tells nothing of the address.
  const fresh = newPasswordSchema.safeParse(password);
  if (!fresh.success) return refused('invalid', { password: fresh.error.issues[0]?.message ?? 'invalid' });
  const account = await inAuth((tx) => getAccount(tx, email));
  if (!account?.passwordHash) return { firstPasswordHash: await hashPassword(fresh.data), name };
  const { outcome } = await tryPassword({
    ...{ email, password, address: from, device: await deviceKnownFor(email) },
    account: () => Promise.resolve(account),
  });
  if (outcome === 'too_many_attempts') return refused(outcome);
  if (outcome === 'wrong') {
    await noteSignIn(account.userId, 'refused');
    return refused('invalid', { password: 'wrong' });
  }
  return { userId: account.userId };
}

/**
 * Answers a staff invitation: with the password of the account that the address has, or with a first one. Signs this
 * device in. Every token that fails gets one answer.
 */
export async function joinStaffAction(input: JoinStaffInput): Promise<Result<null>> {
  try {
    const asked = await headers();
    const from = askedFrom((name) => asked.get(name));
    if (!(await allowAttempt('invitation', from))) return refused('too_many_attempts');
    const parsed = joinStaffSchema.safeParse(input);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [path.join('.'), message] as const);
      return refused('invalid', Object.fromEntries(fields));
    }
    const { token, name, password } = parsed.data;
    const parts = parseClinicToken(token);
    if (!parts) return refused('not_found');
    const { clinicId, secret } = parts;
    const scope = systemScope(clinicId, 'join');
    const offer = await inScope(scope, (tx) => getStaffOffer(tx, hashSecret(secret)));
    if (!offer) {
      await noteBadLink(clinicId);
      return refused('not_found');
    }
    const proof = await prove(offer.email, password, name, from);
    if ('ok' in proof) return proof;
    const userId = await inScope(scope, (tx) => joinStaff(tx, hashSecret(secret), proof));
    if (userId === null) return refused('not_found');
    await rememberDevice(offer.email);
    await signInDevice({ userId, clinicId, kind: 'staff' });
    return done(null);
  } catch (error) {
    return refusalOf(error);
  }
}
