import { v7 } from 'uuid';

/** A new UUIDv7: sorts by time, and needs neither HTTPS nor a database to make. */
export const newId = (): string => v7();
