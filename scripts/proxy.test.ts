import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { config, proxy } from '@/proxy';

const ask = (method: string, headers: Record<string, string>, path = '/worklist', body?: string) =>
  proxy(
    new NextRequest(`http://clinic.example${path}`, {
      method,
      headers: { host: 'clinic.example', 'content-length': String(body?.length ?? 0), ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  );

const OWN = { origin: 'http://clinic.example' };

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_URL', 'http://clinic.example/');
  vi.stubEnv('HOLDFAST_ORIGINS', 'http://localhost:3000,http://192.0.2.7:3000');
});
afterEach(() => vi.unstubAllEnvs());

describe('the proxy', () => {
  it.each([
    ['POST', {}, 403],
    ['POST', { origin: 'null' }, 403],
    ['POST', { origin: 'http://elsewhere.example' }, 403],
    ['POST', { origin: 'not a url' }, 403],
    ['DELETE', { origin: 'http://clinic.example.elsewhere.example' }, 403],
    ['POST', { origin: 'https://clinic.example' }, 403],
    ['POST', { host: 'evil.example', origin: 'http://evil.example' }, 403],
    ['POST', OWN, 200],
    ['POST', { host: 'localhost:3000', origin: 'http://localhost:3000' }, 200],
    ['POST', { host: '192.0.2.7:3000', origin: 'http://192.0.2.7:3000' }, 200],
    ['GET', {}, 200],
    ['POST', { ...OWN, 'content-length': '1000001' }, 413],
    ['POST', { ...OWN, 'next-action': 'a', 'content-type': 'text/html' }, 415],
  ])('%s with %o answers %i', async (method, headers, status) => {
    expect((await ask(method, headers)).status).toBe(status);
  });

  it.each([
    ['a cut action', { 'next-action': 'x', 'content-type': 'text/plain' }, '[{"a":', 400],
    ['a whole action', { 'next-action': 'x', 'content-type': 'text/plain' }, '[{"a":1}]', 200],
  ])('%s is answered, not broken over', async (_, headers, body, status) => {
    expect((await ask('POST', { ...OWN, ...headers }, '/worklist', body)).status).toBe(status);
  });

  it('asks for HTTPS from now on where that is how people come, whatever a request says', async () => {
    const header = async () => (await ask('GET', { 'x-forwarded-proto': 'https' })).headers;
    expect((await header()).has('strict-transport-security')).toBe(false);
    vi.stubEnv('NEXTAUTH_URL', 'https://clinic.example');
    expect((await header()).has('strict-transport-security')).toBe(true);
  });

  it.each(['/sw.jsx', '/figures/x', '/fonts/x', '/favicon.icon', '/_next/staticx', '/worklist'])(
    'stands before %s',
    async (path) => {
      const [pattern = ''] = config.matcher;
      expect(new RegExp(`^${pattern}$`).test(path)).toBe(true);
      const { headers } = await ask('GET', {}, path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect((await ask('POST', { origin: 'http://evil.example' }, path)).status).toBe(403);
    },
  );

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
