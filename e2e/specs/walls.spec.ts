import { expect, test } from '@playwright/test';

test('health answers with the database', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ok', database: 'ok' });
});

test('another site cannot post, and the patient API wants a session', async ({ request }) => {
  const body = { sentAt: '2026-11-24T10:00:00Z', sessions: [] };
  expect((await request.post('/api/v1/logs', { data: body })).status()).toBe(403);
  expect((await request.post('/api/v1/logs', { data: body, headers: { origin: 'null' } })).status()).toBe(
    403,
  );
  const origin = process.env['E2E_BASE_URL'] ?? '';
  expect((await request.post('/api/v1/logs', { data: body, headers: { origin } })).status()).toBe(401);
  expect((await request.get('/api/v1/today')).status()).toBe(401);
});
