import { isWithin } from '@/lib/time/dates';
import type { AdherenceWindow, DayTally, DoseAdherence, DoseSums, Ratio } from '../types';
import { ratioOf } from './ratio';

/** What session adherence needs of a day. */
export type SessionDay = Pick<DayTally, 'date' | 'due' | 'done'>;

function daysOf<Day extends Pick<DayTally, 'date'>>(days: readonly Day[], window: AdherenceWindow): Day[] {
  return days.filter((day) => isWithin(day.date, window.from, window.to));
}

/** A date is over once the patient lives a later one; flying west, yesterday may be today again. */
function isOver(day: Pick<DayTally, 'date'>, window: AdherenceWindow): boolean {
  return day.date < window.today;
}

/**
 * Session adherence: sum of min(done, due) over sum of due. Dates that are over count in full; today adds only what is
 * done by now. Give one tally for each date on which the plan has a day, those without a log included.
 */
export function sessionAdherence(days: readonly SessionDay[], window: AdherenceWindow): Ratio {
  let numerator = 0;
  let denominator = 0;
  for (const day of daysOf(days, window)) {
    const counted = Math.min(day.done, day.due);
    numerator += counted;
    denominator += isOver(day, window) ? day.due : counted;
  }
  return ratioOf(numerator, denominator);
}

/**
 * Dose adherence over the same dates: counted seconds over prescribed seconds, and counted repetitions over prescribed
 * ones, apart. Numerator and denominator of `seconds` are seconds, to a tenth.
 */
export function doseAdherence(days: readonly DayTally[], window: AdherenceWindow): DoseAdherence {
  const sums: DoseSums[] = daysOf(days, window).map((day) => (isOver(day, window) ? day : day.soFar));
  const sum = (pick: (dose: DoseSums) => number) => sums.reduce((total, dose) => total + pick(dose), 0);
  const held = sum((dose) => dose.heldTenths);
  const prescribed = sum((dose) => dose.prescribedTenths);
  const seconds = { ...ratioOf(held, prescribed), numerator: held / 10, denominator: prescribed / 10 };
  return {
    seconds,
    reps: ratioOf(
      sum((dose) => dose.doneReps),
      sum((dose) => dose.prescribedReps),
    ),
  };
}
