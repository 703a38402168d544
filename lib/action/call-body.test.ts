import { describe, expect, it } from 'vitest';
import { faultOfCall } from './call-body';

const TEXT = { 'next-action': 'a', 'content-type': 'text/plain;charset=UTF-8' };
const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
const ask = (body: BodyInit, headers: Record<string, string> = TEXT) =>
  faultOfCall(new Request('https://holdfast.test/worklist', { method: 'POST', body, headers }));
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const form = (...parts: readonly string[]) => `${parts.join('')}--x--\r\n`;

describe('the call of an action', () => {
  it.each<[string, string]>([
    ['one argument', '[{"note":"é","a":[1,null,true]}]'],
    ['none', '[]'],
    ['a text that begins with a dollar', '[{"note":"$$5 a day"}]'],
    ['what JSON has no word for', '["$undefined","$NaN","$Infinity","$-Infinity","$-0"]'],
    ['an object that stood before', '[{"left":{"reps":2},"right":"$0:0:left"}]'],
    ['the fields of a form', '["$K1"]'],
  ])('with %s goes on', async (_name, body) => expect(await ask(body)).toBeNull());

  it.each<[string, BodyInit, 400 | 413]>([
    ['nothing', '', 400],
    ['half of it', '[{"a":', 400],
    ['a number', '7', 400],
    ['an object', '{"length":100000000}', 400],
    ['a text', '"a"', 400],
    ['too many arguments', JSON.stringify(Array.from({ length: 100_000 }, () => 1)), 400],
    ['depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
    ['deep objects', `[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`, 400],
    ['broken UTF-8', new Uint8Array([91, 34, 0xc3, 0x28, 34, 93]), 400],
    ['a way that leads nowhere', '["$0:0:a"]', 400],
    ['a way through a prototype', '[{"a":"$0:0:__proto__:then"}]', 400],
    ['another row', '["$1:then"]', 400],
    ['a promise', '["$@1"]', 400],
    ['a server function', '["$F1"]', 400],
    ['a map', '["$Q1"]', 400],
    ['a file', '["$B1"]', 400],
    ['a number of any size', '["$nabc"]', 400],
    ['10 MB', JSON.stringify([{ note: 'x'.repeat(10_000_000) }]), 413],
  ])('with %s is refused', async (_name, body, status) => expect(await ask(body)).toBe(status));

  it('as a form goes on, with its numbered parts honest', async () => {
    expect(await ask(form(part('1_clinicId', '$@1'), part('0', '["$K1"]')), { ...TEXT, ...FORM })).toBeNull();
    expect(await ask(form(part('$ACTION_ID_a', ''), part('clinicId', 'a')), FORM)).toBeNull();
    for (const bad of [form(part('0', '["$@1"]')), form(part('$ACTION_REF_1', '')), 'hello', form()])
      expect(await ask(bad, FORM)).toBe(400);
    const upload = `--x\r\nContent-Disposition: form-data; name="1_file"; filename="a"\r\n\r\na\r\n--x--\r\n`;
    expect(await ask(upload, FORM)).toBe(400);
    expect(await ask('hello', { 'content-type': 'multipart/form-data' })).toBe(400);
  });

  it('of another type is refused, and what is no call is nobody’s business here', async () => {
    expect(await ask('[]', { ...TEXT, 'content-type': 'application/json' })).toBe(415);
    expect(await ask('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).toBeNull();
  });
});
