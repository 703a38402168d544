import type { LocalDate } from '@/lib/time/types';

/** Whole years lived on `today`; someone born on 29 February turns older on 1 March. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
