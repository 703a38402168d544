/** The phone's own way of writing the language of the page: en-GB for en, where the phone says so. */
export function localeHere(locale: string, ofPhone: readonly string[]): string {
  const [language] = locale.split('-');
  return ofPhone.find((own) => own.split('-')[0] === language) ?? locale;
}
