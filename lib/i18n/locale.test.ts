import { createFormatter } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats';
import { localeOf } from './locale';

describe('localeOf', () => {
  it.each([
    [null, 'en-GB'],
    ['', 'en-GB'],
    ['de-DE,de;q=0.9,en-US;q=0.8', 'en-GB'],
    ['en-GB,en;q=0.9,en-US;q=0.8', 'en-GB'],
    ['en', 'en-GB'],
    ['*', 'en-GB'],
    ['en-US,en;q=0.9', 'en-US'],
    ['EN-us', 'en-US'],
    [' en-US ;q=0.9, de', 'en-US'],
  ])('%o asks for %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

describe('formatsOf', () => {
  const morning = new Date('2026-11-24T09:05:00Z');
  const written = (locale: 'en-GB' | 'en-US') => {
    const formats = formatsOf(locale);
    const format = createFormatter({ locale, formats, timeZone: 'UTC' });
    return Object.fromEntries(
      (['day', 'date', 'longDay', 'moment', 'dated', 'clock'] as const).map((name) => [
        name,
        format.dateTime(morning, name).replaceAll('\u202f', ' '),
      ]),
    );
  };

  it('writes the day first and 24 hours', () => {
    expect(written('en-GB')).toEqual({
      ...{ day: '24 Nov', date: '24 Nov 2026', longDay: 'Tuesday 24 November' },
      ...{ moment: '24 Nov, 09:05', dated: '24 Nov 2026, 09:05', clock: '09:05' },
    });
  });

  it('writes the month first and am/pm for the United States', () => {
    expect(written('en-US')).toEqual({
      ...{ day: 'Nov 24', date: 'Nov 24, 2026', longDay: 'Tuesday, November 24' },
      ...{ moment: 'Nov 24, 9:05 AM', dated: 'Nov 24, 2026, 9:05 AM', clock: '9:05 AM' },
    });
  });
});
