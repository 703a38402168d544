import { describe, expect, it } from 'vitest';
import { emptyToNull, parseNumber } from './parse';

describe('parseNumber', () => {
  it('keeps nothing apart from nought', () => {
    expect(parseNumber('')).toBeNull();
    expect(parseNumber('  ')).toBeNull();
    expect(parseNumber(undefined)).toBeNull();
    expect(parseNumber('0')).toBe(0);
  });

  it('reads both decimal marks', () => {
    expect(parseNumber('2.5')).toBe(2.5);
    expect(parseNumber('2,5')).toBe(2.5);
    expect(parseNumber(' 30 ')).toBe(30);
    expect(parseNumber('-4')).toBe(-4);
  });

  it('refuses what is not a number', () => {
    for (const text of ['3o', '1.000,5', '1e3', '0x10', 'Infinity']) expect(parseNumber(text)).toBeNaN();
  });
});

it('has no answer in an empty choice', () => {
  expect(emptyToNull('')).toBeNull();
  expect(emptyToNull('left')).toBe('left');
});
