import { describe, expect, it } from 'vitest';
import { readJson } from './read-json';

const JSON_TYPE = { 'content-type': 'application/json' };
const request = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
  new Request('https://holdfast.test/api/v1/logs', { method: 'POST', body, headers });

async function statusOf(asked: Request): Promise<number | unknown> {
  const read = await readJson(asked);
  return read instanceof Response ? read.status : read.body;
}

describe('a body', () => {
  it('that is JSON is read', async () => {
    const typed = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect(await statusOf(request('{"a":["é"]}', typed))).toEqual({ a: ['é'] });
  });

  it.each<[string, Request, number]>([
    ['plain text', request('{}', { 'content-type': 'text/plain' }), 415],
    ['a form', request('a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['no type', request(new Uint8Array([123, 125]), {}), 415],
    ['something packed', request('{}', { ...JSON_TYPE, 'content-encoding': 'gzip' }), 415],
    ['nothing', request(''), 400],
    ['half an object', request('{"a":'), 400],
    ['broken UTF-8', request(new Uint8Array([34, 0xc3, 0x28, 34])), 400],
    ['a note of 10 MB', request(JSON.stringify({ note: 'x'.repeat(10_000_000) })), 413],
    ['one byte too many', request(`"${'x'.repeat(999_999)}"`), 413],
  ])('%s is refused', async (_name, asked, status) => {
    expect(await statusOf(asked)).toBe(status);
  });

  it('of just 1 MB is read', async () => {
    expect(await statusOf(request(`"${'x'.repeat(999_998)}"`))).toHaveLength(999_998);
  });

  it('that never ends is cut off at 1 MB, whatever its length header says', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const asked = new Request('https://holdfast.test/', {
      ...{ method: 'POST', body, duplex: 'half' },
      headers: { ...JSON_TYPE, 'content-length': '2' },
    });
    expect(await statusOf(asked)).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  it('that the sender gave up on is no JSON', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    const asked = new Request('https://holdfast.test/', {
      ...{ method: 'POST', body, duplex: 'half', headers: JSON_TYPE },
    });
    expect(await statusOf(asked)).toBe(400);
  });
});
