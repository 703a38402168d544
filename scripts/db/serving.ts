import { StackError } from '../sentence';
import { dangerOf } from './roles';

const DANGERS = {
  superuser: 'is a superuser, whom no wall between clinics stops',
  bypass: 'bypasses row-level security, which keeps clinics apart',
  owner: 'owns tables, and an owner can take every wall down',
} as const;

/** @throws StackError for a role that the walls between clinics don't hold. */
export async function assertSafeRole(appUrl: string): Promise<void> {
  const danger = await dangerOf(appUrl);
  if (danger)
    throw new StackError(
      `The role of DATABASE_URL ${DANGERS[danger]}. Serve as holdfast_app, which npm run setup lets in with the password that DATABASE_URL names.`,
    );
}

/** @returns the value. @throws StackError saying what the variable is for. */
export function needed(name: string, purpose: string): string {
  const value = process.env[name];
  if (!value) throw new StackError(`Set ${name}: ${purpose}.`);
  if (!URL.canParse(value)) throw new StackError(`${name} is no address. It is ${purpose}.`);
  return value;
}

export const ownerUrl = () =>
  needed(
    'DATABASE_OWNER_URL',
    'the address of the database for the role that owns the tables, like postgresql://holdfast_owner:password@host/holdfast',
  );

export const servingUrl = () =>
  needed(
    'DATABASE_URL',
    'the address of the same database for the role that serves, like postgresql://holdfast_app:password@host/holdfast',
  );
