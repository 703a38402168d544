import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { settingsSchema, staffInvitationSchema } from '@/lib/clinics/schema';
import { closePool } from '@/lib/db/pool';
import { applyMigrations } from './db/engine';
import { foundClinic, inviteAdmin, letServingRoleIn, listClinics, type StandingClinic } from './db/found';
import { syncLibrary } from './db/library';
import { assertSafeRole, assertSameDatabase, needed, ownerUrl, servingUrl } from './db/serving';
import { giveUp, StackError } from './sentence';

/** What is asked, in this order; the word is the flag too. */
const QUESTIONS = {
  clinic: 'Name of the clinic',
  zone: 'Its time zone, like Europe/Berlin',
  phone: 'Telephone of the clinic, which patients are told to call',
  urgent: 'Number for urgent care, when the clinic is closed',
  emergency: 'Emergency number, like 112',
  name: 'Name of the first admin',
  email: 'E-mail of the first admin',
} as const;

type Flag = keyof typeof QUESTIONS;
const CLINIC: readonly Flag[] = ['clinic', 'zone', 'phone', 'urgent', 'emergency'];
const ADMIN: readonly Flag[] = ['name', 'email'];
const ORDER: readonly Flag[] = [...CLINIC, ...ADMIN];

const { name: clinic, zone, phone, urgentCareNumber, emergencyNumber } = settingsSchema.shape;
const { name, email } = staffInvitationSchema.shape;
const FIELDS: Readonly<Record<Flag, z.ZodType>> = {
  ...{ clinic, zone, phone, urgent: urgentCareNumber, emergency: emergencyNumber, name, email },
};

const WRONG: Readonly<Record<string, string>> = {
  required: 'is missing',
  too_long: 'is too long',
  text: 'holds characters that no name has',
  zone: 'is no time zone; write it like Europe/Berlin',
  phone: 'is no telephone number',
  email: 'is no e-mail address',
};

function flags(): { values: Answers; another: boolean } {
  const text = { type: 'string' } as const;
  const [clinic, zone, phone, urgent, emergency, name, email] = [text, text, text, text, text, text, text];
  const options = {
    clinic,
    zone,
    phone,
    urgent,
    emergency,
    name,
    email,
    another: { type: 'boolean' },
  } as const;
  try {
    const { another = false, ...values } = parseArgs({ options, allowPositionals: false }).values;
    return { values, another };
  } catch {
    const known = Object.keys(QUESTIONS).map((flag) => `--${flag} TEXT`);
    throw new StackError(`npm run setup -- takes: ${[...known, '--another'].join(', ')}`);
  }
}

type Answers = Partial<Record<Flag, string>>;

/** What is wrong with an answer, as the end of a sentence; null when it is right. */
function faultOf(flag: Flag, answer: string): string | null {
  const result = FIELDS[flag].safeParse(answer.trim());
  return result.success ? null : (WRONG[result.error.issues[0]?.message ?? ''] ?? 'is not right');
}

/** @throws StackError naming every flag whose value is wrong. */
function assertRight(answers: Answers): void {
  const faults = ORDER.flatMap((flag) => {
    const answer = answers[flag];
    const fault = answer === undefined ? null : faultOf(flag, answer);
    return fault === null ? [] : `--${flag} ${fault}.`;
  });
  if (faults.length > 0) throw new StackError(faults.join('\n'));
}

/** Asks for what was not given, each question until its answer is right. */
async function answersTo(asked: readonly Flag[], given: Answers): Promise<Answers> {
  const missing = asked.filter((flag) => given[flag] === undefined);
  if (missing.length === 0) return given;
  if (!process.stdin.isTTY)
    throw new StackError(`Missing: ${missing.map((flag) => `--${flag} (${QUESTIONS[flag]})`).join(', ')}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  const answers: Answers = { ...given };
  for (const flag of missing) {
    for (let fault: string | null = ''; fault !== null;) {
      terminal.setPrompt(`${QUESTIONS[flag]}: `);
      terminal.prompt();
      const line = await lines.next();
      if (line.done) throw new StackError('\nStopped before the last answer; no clinic was made.');
      fault = faultOf(flag, line.value);
      if (fault !== null) console.log(`  That ${fault}.`);
      answers[flag] = line.value.trim();
    }
  }
  terminal.close();
  return answers;
}

const settingsOf = (answers: Answers) =>
  settingsSchema.parse({
    ...{ name: answers.clinic, zone: answers.zone?.trim(), phone: answers.phone },
    ...{ urgentCareNumber: answers.urgent, emergencyNumber: answers.emergency, urgentCarePlace: null },
  });

const invitationOf = (answers: Answers) =>
  staffInvitationSchema.parse({ name: answers.name, email: answers.email, roles: ['ADMIN'] });

/** A clinic that nobody has joined yet still waits for its first admin, whose link may have been lost. */
function waiting(clinics: readonly StandingClinic[], another: boolean): StandingClinic | null {
  if (another || clinics.length === 0) return null;
  const [empty] = clinics.filter(({ members }) => members === 0);
  if (empty) return empty;
  const names = clinics.map(({ name }) => name).join(', ');
  throw new StackError(
    `This database holds a clinic already (${names}); its admin invites everyone else. For one more clinic: npm run setup -- --another`,
  );
}

async function main(): Promise<void> {
  const { values, another } = flags();
  const [owner, serving] = [ownerUrl(), servingUrl()];
  const address = needed('NEXTAUTH_URL', 'the address that people type, like https://holdfast.example.org');
  // Whatever is wrong in what was given is told before anything is changed.
  assertRight(values);
  // The app's own parts want every variable; nothing is signed here.
  process.env['NEXTAUTH_SECRET'] ??= randomBytes(32).toString('hex');
  await applyMigrations(owner);
  await syncLibrary(owner);
  await letServingRoleIn(owner, serving);
  await assertSafeRole(serving);
  await assertSameDatabase(owner, serving);
  const unmanned = waiting(await listClinics(), another);
  if (unmanned) console.log(`${unmanned.name} still waits for its first admin; here is a new link.`);
  const answers = await answersTo(unmanned ? ADMIN : ORDER, values);
  const invitation = invitationOf(answers);
  const clinicId = unmanned?.id ?? (await foundClinic(owner, settingsOf(answers)));
  const token = await inviteAdmin(clinicId, invitation);
  await closePool();
  console.log(
    `\nFor ${invitation.name}, to open once within seven days:\n\n  ${new URL(`/join/${token}`, address).toString()}\n\nIt is shown only now. Lost it? Run npm run setup again.`,
  );
}

main().then(() => process.exit(0), giveUp);
