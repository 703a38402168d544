import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenUp } from './when-up';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('whenUp', () => {
  it('waits while the server is away, goes on once when it is back, and then asks no more', async () => {
    let up = false;
    let asked = 0;
    let went = 0;
    whenUp(
      () => {
        asked += 1;
        return Promise.resolve(up);
      },
      () => (went += 1),
    );
    await vi.advanceTimersByTimeAsync(35_000);
    expect([asked, went]).toEqual([3, 0]);
    up = true;
    await vi.advanceTimersByTimeAsync(300_000);
    expect([asked, went]).toEqual([4, 1]);
  });

  it('never goes on at once: a page that cannot be opened for another reason is not read in a loop', async () => {
    let went = 0;
    whenUp(
      () => Promise.resolve(true),
      () => (went += 1),
    );
    await vi.advanceTimersByTimeAsync(9_000);
    expect(went).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(went).toBe(1);
  });

  it('does nothing after it is stopped, even with an answer on its way', async () => {
    let went = 0;
    const answers: ((up: boolean) => void)[] = [];
    const stop = whenUp(
      () => new Promise((answer) => answers.push(answer)),
      () => (went += 1),
    );
    await vi.advanceTimersByTimeAsync(11_000);
    expect(answers).toHaveLength(1);
    stop();
    answers[0]?.(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([answers.length, went]).toEqual([1, 0]);
  });
});
