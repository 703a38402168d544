/** English is what the messages are written in; the region decides how dates and clocks are. */
export type Locale = 'en-GB' | 'en-US';

/**
 * Month first and am/pm for a browser that asks for the United States, otherwise day first and 24 h.
 * @param acceptLanguage as browsers send it, what is liked best first; null where nothing asks.
 */
export function localeOf(acceptLanguage: string | null): Locale {
  const [first = ''] = (acceptLanguage ?? '').split(/[,;]/);
  return first.trim().toLowerCase() === 'en-us' ? 'en-US' : 'en-GB';
}
