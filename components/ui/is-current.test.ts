import { expect, it } from 'vitest';
import { isCurrent } from './is-current';

it('is current on the address and under it, not beside it', () => {
  expect(isCurrent('/patients', '/patients', false)).toBe(true);
  expect(isCurrent('/patients/7', '/patients', false)).toBe(true);
  expect(isCurrent('/patients-old', '/patients', false)).toBe(false);
});

it('can be asked to be exact', () => {
  expect(isCurrent('/me/history', '/me', true)).toBe(false);
  expect(isCurrent('/me', '/me', true)).toBe(true);
});
