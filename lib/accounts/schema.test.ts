import { describe, expect, it } from 'vitest';
import {
  emailSchema,
  lineSchema,
  newPasswordSchema,
  notesSchema,
  optionalLineSchema,
  phoneSchema,
} from './schema';

const codeOf = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues[0]?.message;

const REFUSED: readonly (readonly [string, string])[] = [
  ['NUL', 'An\u0000na'],
  ['line feed', 'Anna\nBcc: x@example.org'],
  ['carriage return', 'Anna\r'],
  ['tab', 'An\tna'],
  ['delete', 'Anna\u007f'],
  ['next line', 'Anna\u0085'],
  ['zero-width space', 'An\u200bna'],
  ['zero-width joiner', 'An\u200dna'],
  ['byte-order mark', '\ufeffAnna'],
  ['soft hyphen', 'An\u00adna'],
  ['word joiner', 'An\u2060na'],
  ['right-to-left override', 'Anna\u202etxt.exe'],
  ['left-to-right isolate', '\u2066Anna'],
  ['Arabic letter mark', 'Anna\u061c'],
  ['line separator', 'Anna\u2028'],
  ['tag letter', 'Anna\u{e0061}'],
  ['blank Hangul letter', '\u3164'],
  ['lone high surrogate', 'Anna\ud83d'],
  ['lone low surrogate', '\udc00Anna'],
  ['noncharacter', 'Anna\uffff'],
];

describe('a name', () => {
  it.each(REFUSED)('refuses %s', (_, text) => {
    expect(codeOf(lineSchema(60).safeParse(text))).toBe('text');
  });

  it.each([
    ['  Anna   Maria ', 'Anna Maria'],
    ['Ame\u0301lie', 'Am\u00e9lie'],
    ['נועה', 'נועה'],
    ['محمد', 'محمد'],
    ['Nguyễn Thị', 'Nguyễn Thị'],
    ['O’Brien-Łukasz', 'O’Brien-Łukasz'],
    ['Anna 🙂', 'Anna 🙂'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["Robert'); drop table patient;--", "Robert'); drop table patient;--"],
  ])('keeps %j as %j', (typed, kept) => {
    expect(lineSchema(60).parse(typed)).toBe(kept);
  });

  it('has an end', () => {
    expect(lineSchema(5).parse('abcde')).toBe('abcde');
    expect(codeOf(lineSchema(5).safeParse('abcdef'))).toBe('too_long');
    expect(codeOf(lineSchema(5).safeParse('x'.repeat(1_000_000)))).toBe('too_long');
  });

  it('is not spaces alone', () => {
    expect(codeOf(lineSchema(5).safeParse('   '))).toBe('required');
    expect(optionalLineSchema(5).parse('   ')).toBeNull();
    expect(optionalLineSchema(5).parse(null)).toBeNull();
  });
});

describe('a note', () => {
  it('keeps lines, tabs and the joiners of scripts and emoji', () => {
    expect(notesSchema(50).parse(' one\r\n\ttwo 👩\u200d🦽\n')).toBe('one\n\ttwo 👩\u200d🦽');
    expect(notesSchema(50).parse('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(notesSchema(50).parse('  ')).toBeNull();
  });

  it.each(REFUSED.filter(([name]) => !['line feed', 'tab', 'zero-width joiner'].includes(name)))(
    'refuses %s',
    (_, text) => {
      expect(codeOf(notesSchema(60).safeParse(`${text}x`))).toBe('text');
    },
  );
});

describe('a phone number', () => {
  it.each(['112', '+49 30 5550-100', '(030) 555.01/00'])('takes %s', (text) => {
    expect(phoneSchema.parse(text)).toBe(text);
  });
  it.each(['12', 'call me', '++49 30 5550', '112;drop', '０３０５５５'])('refuses %s', (text) => {
    expect(codeOf(phoneSchema.safeParse(text))).toBe('phone');
  });
});

describe('an address and a password', () => {
  it('is one account however it is typed', () => {
    expect(emailSchema.parse('  Anna@Example.ORG ')).toBe('anna@example.org');
    expect(emailSchema.safeParse('anna@example.org\r\nBcc: x@y.z').success).toBe(false);
  });
  it('is long rather than odd', () => {
    expect(codeOf(newPasswordSchema.safeParse('elevenchars'))).toBe('password_short');
    expect(newPasswordSchema.safeParse('twelve chars').success).toBe(true);
  });
});
