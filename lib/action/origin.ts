const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where people reach the app: what they type, and what a demo on a network of its own also answers to. */
const origins = (): readonly string[] =>
  [process.env['NEXTAUTH_URL'] ?? '', ...(process.env['HOLDFAST_ORIGINS'] ?? '').split(',')].flatMap((url) =>
    URL.canParse(url) ? [new URL(url).origin] : [],
  );

export const isHttps = (): boolean => origins()[0]?.startsWith('https:') ?? false;

/**
 * A browser always sends Origin with an unsafe method; missing, `null` or another one is not our page speaking. Host is
 * no measure: who sends the one may send the other.
 */
export function isForeign(request: Request): boolean {
  if (SAFE.has(request.method)) return false;
  const origin = request.headers.get('origin');
  return origin === null || !origins().includes(origin);
}
