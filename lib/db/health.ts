import 'server-only';
import { pool } from './pool';

/** Asks the database for one row. @returns false when it does not answer. */
export const isDatabaseUp = (): Promise<boolean> =>
  pool()
    .query('select 1')
    .then(() => true)
    .catch(() => false);
