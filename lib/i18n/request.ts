import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formatsOf } from './formats';
import { localeOf, type Locale } from './locale';
import { en } from './messages/en';

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
    Locale: Locale;
    Formats: ReturnType<typeof formatsOf>;
  }
}

/** One language ships complete; a clinic's or patient's own is added as a further folder of messages. */
export default getRequestConfig(async () => {
  const locale = localeOf((await headers()).get('accept-language'));
  return { locale, formats: formatsOf(locale), messages: en, timeZone: 'UTC' };
});
