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
    ['POST', { origin: 'http://clinic.example', 'content-length': '1000001' }, 413],
    ['POST', { origin: 'http://clinic.example', 'next-action': 'a', 'content-type': 'text/html' }, 415],
  ])('%s with %o answers %i', async (method, headers, status) => {
    expect((await ask(method, headers)).status).toBe(status);
  });

  it('leads an address that is no text to nowhere', async () => {
    const leads = async (path: string) =>
      (await ask('GET', {}, path)).headers.get('x-middleware-rewrite') ?? 'on';
    expect(await leads('/patients/%ff')).toBe('http://clinic.example/nowhere');
    expect(await leads('/patients/%E2%82%AC')).toBe('on');
  });

  it('lets nothing be stored, framed or sniffed, and no address leak from an invitation', async () => {
    const { headers } = await ask('GET', {}, '/join/secret');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect((await ask('GET', {})).headers.get('referrer-policy')).toBe('same-origin');
  });

  it('gives each answer its own nonce', async () => {
    const policies = [await ask('GET', {}), await ask('GET', {})].map(({ headers }) =>
      headers.get('content-security-policy'),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });
});
