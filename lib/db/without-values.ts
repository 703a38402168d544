/** Where PostgreSQL puts the values of a row, or of a statement, into an error. */
const TELLING = ['detail', 'where', 'hint', 'internalQuery', 'query', 'parameters'];
const QUOTED = /"[^"]*"$/;

/** Data exceptions (class 22) quote the value itself at the end of their message. */
function quotesValue(error: Error): boolean {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' && code.startsWith('22');
}

/** Takes out of an error what may be somebody's health: it goes to a log in the end. Code, message and stack stay. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  for (const name of TELLING) if (Reflect.has(error, name)) Reflect.deleteProperty(error, name);
  if (quotesValue(error) && QUOTED.test(error.message)) {
    const told = error.message.replace(QUOTED, '"…"');
    error.stack = error.stack?.replace(error.message, told) ?? told;
    error.message = told;
  }
  withoutValues(error.cause);
  return error;
}
