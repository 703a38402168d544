/** A phone number as an address to call. */
export const telOf = (number: string): string => `tel:${number.replaceAll(/[^\d+]/g, '')}`;

/** The zone of the phone's own clock. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
