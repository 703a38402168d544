import { getRequestConfig } from 'next-intl/server';
import { en } from './messages/en';

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
    Locale: 'en';
  }
}

/** One locale ships complete; a clinic's or patient's own language is added as a further folder of messages. */
export default getRequestConfig(() =>
  Promise.resolve({ locale: 'en' as const, messages: en, timeZone: 'UTC' }),
);
