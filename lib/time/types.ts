/** A calendar date as `YYYY-MM-DD`, in whatever zone the caller says. Sorts and compares as text. */
export type LocalDate = string & { readonly __brand?: 'LocalDate' };

/** An instant as ISO 8601 with offset or `Z`. */
export type Instant = string & { readonly __brand?: 'Instant' };

/** An IANA zone name such as `Europe/Berlin`. */
export type ZoneName = string & { readonly __brand?: 'ZoneName' };

/** Days of the week as ISO numbers: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** From this instant on the person's days are those of this zone. */
export interface ZoneChange {
  readonly from: Instant;
  readonly zone: ZoneName;
}
