import { expect, it } from 'vitest';
import { hasHelpNumbers } from './rules';

const all = { phone: '555 0100', urgentCareNumber: '116 117', emergencyNumber: '112' };

it.each([
  [all, true],
  [{ ...all, phone: null }, false],
  [{ ...all, urgentCareNumber: null }, false],
  [{ ...all, emergencyNumber: null }, false],
])('%o: a patient can be told whom to call: %s', (clinic, ready) => {
  expect(hasHelpNumbers(clinic)).toBe(ready);
});
