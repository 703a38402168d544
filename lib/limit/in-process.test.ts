import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { secondsToWait } from './in-process';

beforeEach(() => {
  vi.useFakeTimers();
  const [url, secret] = ['postgres://nobody@127.0.0.1/none', 'x'.repeat(32)];
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('NEXTAUTH_SECRET', secret);
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('lets a minute’s requests of one account through, then says how long to wait; others are not touched', async () => {
  const asked: (number | null)[] = [];
  for (let count = 0; count < 240; count += 1) asked.push(await secondsToWait('one'));
  expect(new Set(asked)).toEqual(new Set([null]));
  vi.advanceTimersByTime(20_000);
  expect(await secondsToWait('one')).toBe(40);
  expect(await secondsToWait('another')).toBeNull();
  vi.advanceTimersByTime(40_001);
  expect(await secondsToWait('one')).toBeNull();
});
