import 'server-only';
import pg from 'pg';

/** A value inside a statement that takes no parameters; null is the empty text, which a setting reads as unset. */
export const literal = (value: string | null): string => (value === null ? `''` : pg.escapeLiteral(value));
