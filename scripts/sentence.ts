/** Something the person at the terminal can mend, said in one sentence. */
export class StackError extends Error {}

const DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens at the address of the database. Start PostgreSQL, or correct the address.',
  ENOTFOUND: 'The host name of the database is not known. Correct the address.',
  '28P01': 'The database refused the password. Correct it in the address.',
  '28000': 'The database refuses this role. Correct the address, or let the role sign in.',
  '3D000': 'That database does not exist on the server. Create it (createdb), or correct the address.',
  '42501': 'The database role may not do this. Migrating wants a role that may create tables and roles.',
  '53300': 'The database takes no more connections just now.',
};

/** The sentence for the terminal; other faults keep their stack. Addresses with passwords are never in it. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StackError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  const known = typeof code === 'string' ? DATABASE[code] : undefined;
  return known ?? error.stack ?? error.message;
}

/** Tells what stopped a command, and ends it. */
export function giveUp(error: unknown): never {
  console.error(sentenceOf(error));
  process.exit(1);
}
