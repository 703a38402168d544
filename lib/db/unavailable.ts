const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '40001',
  '40P01',
  '55P03',
  '53000',
  '58030',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  '53300',
  '53100',
  '53200',
  '57014',
  '25P03',
  '08006',
  '08003',
  '08001',
  '08000',
]);

/** True when the database is away, starting, stopping, out of disk, too slow or in a deadlock: a 503, never the caller's fault. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string' && GONE.has(code)) return true;
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
    return true;
  return isSilent(error) || (error.cause !== undefined && isUnavailable(error.cause));
}

/** True when a connection did not answer in time: nothing more is to be asked over it. */
export const isSilent = (error: unknown): boolean =>
  error instanceof Error && /Query read timeout/.test(error.message);
