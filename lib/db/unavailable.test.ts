import { describe, expect, it } from 'vitest';
import { isUnavailable } from './unavailable';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('isUnavailable', () => {
  it.each(['ECONNREFUSED', 'EAI_AGAIN', '57P01', '57P03', '53100', '57014', '40P01'])(
    '%s is the database being away',
    (code) => {
      expect(isUnavailable(coded(code))).toBe(true);
      expect(isUnavailable(new Error('wrapped', { cause: coded(code) }))).toBe(true);
    },
  );

  it.each(['23505', '23503', '42501', '22P02'])('%s is not', (code) => {
    expect(isUnavailable(coded(code))).toBe(false);
  });

  it('is not any other fault', () => {
    expect(isUnavailable(new TypeError('x is not a function'))).toBe(false);
    expect(isUnavailable('text')).toBe(false);
  });
});
