import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { proxy } from '@/proxy';

const ask = (method: string, headers: Record<string, string>, path = '/worklist') =>
  proxy(
    new NextRequest(`http://clinic.example${path}`, {
      method,
      headers: { host: 'clinic.example', ...headers },
    }),
  );

describe('the proxy', () => {
  it.each([
    ['POST', {}, 403],
    ['POST', { origin: 'null' }, 403],
    ['POST', { origin: 'http://elsewhere.example' }, 403],
    ['POST', { origin: 'not a url' }, 403],
    ['DELETE', { origin: 'http://clinic.example.elsewhere.example' }, 403],
    ['POST', { origin: 'http://clinic.example' }, 200],
    ['GET', {}, 200],
  ])('%s with %o answers %i', (method, headers, status) => {
    expect(ask(method, headers).status).toBe(status);
  });

  it('lets nothing be stored, framed or sniffed, and no address leak from an invitation', () => {
    const { headers } = ask('GET', {}, '/join/secret');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(ask('GET', {}).headers.get('referrer-policy')).toBe('same-origin');
  });

  it('gives each answer its own nonce', () => {
    const policies = [ask('GET', {}), ask('GET', {})].map(({ headers }) =>
      headers.get('content-security-policy'),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });
});
