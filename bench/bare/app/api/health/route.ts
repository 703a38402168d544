/** The bench waits for this before it measures. */
export const dynamic = 'force-dynamic';

export const GET = (): Response => Response.json({ status: 'ok' });
