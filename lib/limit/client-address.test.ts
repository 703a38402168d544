import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

describe('clientAddress', () => {
  it.each([
    ['198.51.100.7', 0, 'unknown'],
    [null, 1, 'unknown'],
    ['198.51.100.7', 1, '198.51.100.7'],
    ['203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
    ['203.0.113.9, 198.51.100.7, 10.0.0.1', 2, '198.51.100.7'],
    ['198.51.100.7', 3, 'unknown'],
  ])('%s through %i proxies of ours is %s', (header, hops, address) => {
    expect(clientAddress(header, hops)).toBe(address);
  });
});
