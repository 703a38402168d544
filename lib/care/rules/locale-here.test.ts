import { expect, it } from 'vitest';
import { localeHere } from './locale-here';

it('writes dates as the phone does, in the language of the page', () => {
  expect(localeHere('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(localeHere('en', ['de-DE'])).toBe('en');
});
