import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from './open-live';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('atMostEvery', () => {
  it('calls at once, then once a second, and never loses the last', () => {
    const call = vi.fn();
    const ask = atMostEvery(1_000, call);
    ask();
    ask();
    ask();
    expect(call).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(call).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(5_000);
    expect(call).toHaveBeenCalledTimes(2);
    ask();
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('stops what is waiting', () => {
    const call = vi.fn();
    const ask = atMostEvery(1_000, call);
    ask();
    ask();
    ask.stop();
    vi.advanceTimersByTime(5_000);
    expect(call).toHaveBeenCalledTimes(1);
  });
});
