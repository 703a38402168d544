import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

const from = (
  forwarded: string | null,
  hops: number,
  peer: string | null = '192.0.2.1',
  behindProxy = true,
) => clientAddress({ forwarded, hops, peer, behindProxy });

describe('clientAddress', () => {
  it.each([
    [null, 1, null],
    ['198.51.100.7', 1, '198.51.100.7'],
    ['203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
    ['203.0.113.9, 198.51.100.7, 10.0.0.1', 2, '198.51.100.7'],
    ['198.51.100.7', 3, null],
    ['anything', 1, null],
  ])('%s through %i proxies of ours is %s', (header, hops, address) => {
    expect(from(header, hops)).toBe(address);
  });

  it('is the other end of the connection where no proxy is, whatever a header claims', () => {
    expect(from('198.51.100.7', 0, '::ffff:192.0.2.1', false)).toBe('192.0.2.1');
  });

  it('is nobody’s where everyone comes from a proxy that is not believed', () => {
    expect(from('198.51.100.7', 0, '127.0.0.1', true)).toBeNull();
  });

  it.each([
    ['5.5.5.5:40001', '5.5.5.5'],
    ['::ffff:5.5.5.5', '5.5.5.5'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2:ffff:1:2:3', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::7]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is the client %s', (entry, client) => {
    expect(from(entry, 1)).toBe(client);
  });
});
