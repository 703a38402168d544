import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
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

const FLAG_OF: Readonly<Record<string, Flag>> = {
  ...{
    zone: 'zone',
    phone: 'phone',
    urgentCareNumber: 'urgent',
    emergencyNumber: 'emergency',
    email: 'email',
  },
};

const WRONG: Readonly<Record<string, string>> = {
  required: 'is missing',
  too_long: 'is too long',
  text: 'holds characters that no name has',
  zone: 'is no time zone; write it like Europe/Berlin',
  phone: 'is no telephone number',
  email: 'is no e-mail address',
};

function flags(): { values: Partial<Record<Flag, string>>; another: boolean } {
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

type Answers = Readonly<Record<string, string>>;

async function answersTo(asked: readonly Flag[], values: Partial<Record<Flag, string>>): Promise<Answers> {
  const missing = asked.filter((flag) => values[flag] === undefined);
  if (missing.length === 0) return values;
  if (!process.stdin.isTTY)
    throw new StackError(`Missing: ${missing.map((flag) => `--${flag} (${QUESTIONS[flag]})`).join(', ')}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Record<string, string> = { ...values };
  try {
    for (const flag of missing) answers[flag] = await terminal.question(`${QUESTIONS[flag]}: `);
  } finally {
    terminal.close();
  }
  return answers;
}

function parsed<T>(schema: z.ZodType<T>, input: unknown, nameFlag: Flag): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ path, message }) => {
    const flag = FLAG_OF[String(path[0])] ?? nameFlag;
    return `--${flag} ${WRONG[message] ?? 'is not right'}.`;
  });
  throw new StackError([...new Set(sentences)].join('\n'));
}

const settingsOf = ({ clinic, zone, phone, urgent, emergency }: Answers) =>
  parsed(
    settingsSchema,
    {
      ...{ name: clinic, zone: zone?.trim(), phone, urgentCareNumber: urgent, emergencyNumber: emergency },
      urgentCarePlace: null,
    },
    'clinic',
  );

const invitationOf = ({ name, email }: Answers) =>
  parsed(staffInvitationSchema, { name, email, roles: ['ADMIN'] }, 'name');

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
  if (CLINIC.every((flag) => values[flag] !== undefined)) settingsOf(await answersTo(CLINIC, values));
  if (ADMIN.every((flag) => values[flag] !== undefined)) invitationOf(await answersTo(ADMIN, values));
  // The app's own parts want every variable; nothing is signed here.
  process.env['NEXTAUTH_SECRET'] ??= randomBytes(32).toString('hex');
  await applyMigrations(owner);
  await syncLibrary(owner);
  await letServingRoleIn(owner, serving);
  await assertSafeRole(serving);
  await assertSameDatabase(owner, serving);
  const unmanned = waiting(await listClinics(), another);
  if (unmanned) console.log(`${unmanned.name} still waits for its first admin; here is a new link.`);
  const answers = await answersTo(unmanned ? ADMIN : [...CLINIC, ...ADMIN], values);
  const invitation = invitationOf(answers);
  const clinicId = unmanned?.id ?? (await foundClinic(owner, settingsOf(answers)));
  const token = await inviteAdmin(clinicId, invitation);
  await closePool();
  console.log(
    `\nFor ${invitation.name}, to open once within seven days:\n\n  ${new URL(`/join/${token}`, address).toString()}\n\nIt is shown only now. Lost it? Run npm run setup again.`,
  );
}

main().then(() => process.exit(0), giveUp);
