import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, URL-safe. Shown once; only its hash is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 of a bearer secret. The secret has 256 bits of its own, so no salt or stretching is called for. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A token that names its clinic, so that its row is looked up under that clinic's scope. */
export const clinicToken = (clinicId: string, secret: string): string => `${clinicId}.${secret}`;

const CLINIC_TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** @returns its two parts, or null for anything that is not of its shape. */
export function parseClinicToken(token: string): { clinicId: string; secret: string } | null {
  const [, clinicId, secret] = CLINIC_TOKEN.exec(token) ?? [];
  return clinicId && secret ? { clinicId, secret } : null;
}
