import { describe, expect, it } from 'vitest';
import { codeOf, listErrors } from './codes';

describe('codeOf', () => {
  it('passes codes and hides sentences', () => {
    expect(codeOf('required')).toBe('required');
    expect(codeOf('too_long')).toBe('too_long');
    expect(codeOf('dose.tooLong')).toBe('dose.tooLong');
    expect(codeOf('Invalid input: expected string')).toBe('invalid');
    expect(codeOf(undefined)).toBe('invalid');
    expect(codeOf('')).toBe('invalid');
  });
});

describe('listErrors', () => {
  it('walks nested fields and lists', () => {
    expect(
      listErrors({
        email: { type: 'custom', message: 'required', ref: { type: 'email' } },
        items: [undefined, { sets: { type: 'too_big', message: 'too_many' } }],
        days: { root: { type: 'custom', message: 'choose_one' } },
      }),
    ).toEqual([
      { path: 'email', code: 'required' },
      { path: 'items.1.sets', code: 'too_many' },
      { path: 'days.root', code: 'choose_one' },
    ]);
  });

  it('takes a field that is called type for a field', () => {
    expect(listErrors({ type: { type: 'custom', message: 'required' } })).toEqual([
      { path: 'type', code: 'required' },
    ]);
  });

  it('has nothing to say of no errors', () => {
    expect(listErrors({})).toEqual([]);
    expect(listErrors(undefined)).toEqual([]);
  });
});
