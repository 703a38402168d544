import { expect, it, vi } from 'vitest';

const database = vi.hoisted(() => ({ isUp: true }));
vi.mock('@/lib/db/pool', () => ({
  pool: () => ({
    query: () =>
      database.isUp ? Promise.resolve({ rows: [] }) : Promise.reject(new Error('connect ECONNREFUSED')),
  }),
}));
vi.mock('@/lib/auth/actor', () => ({ getSignedIn: () => Promise.resolve(null) }));

it.each([
  [true, 200, { status: 'ok', database: 'ok' }],
  [false, 503, { status: 'unavailable', database: 'away' }],
])('a database that answers: %s is told with %i', async (isUp, status, told) => {
  const { GET } = await import('./route');
  database.isUp = isUp;
  const response = await GET();
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    ...told,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown,
  });
});
