import { newId } from '@/lib/db/id';
import type { PlanStop, PlanVersion } from '@/lib/plans/types';
import { addDays, eachDay, weekdayOf } from '@/lib/time/dates';
import type { LocalDate, Weekday } from '@/lib/time/types';
import type { Row } from './copy';

/** Days of a block: what the worklist looks back on. A longer history is more blocks, each like the last. */
const BLOCK_DAYS = 14;
export const WEEKDAYS: readonly Weekday[] = [1, 3, 5];
/** Due dates of a block, whatever weekday it begins on. */
export const DUE = 6;
/** Units of a whole session: two moves, left and right, one hold each. */
const UNITS = 4;

interface Shape {
  /** Which of a block's six due dates are logged. */
  readonly logged: readonly number[];
  readonly units: number;
  /** Its last two sessions of a block rise from 1 to 4. */
  readonly rises: boolean;
  /** A red flag stops everything after the last session of the last block. */
  readonly flagged: boolean;
}

const shape = (logged: readonly number[], rest: Partial<Shape> = {}): Shape => ({
  ...{ logged, units: UNITS, rises: false, flagged: false },
  ...rest,
});

const STEADY = shape([0, 1, 2, 3, 4, 5]);
/** Twenty people who together log 400 holds in a block, so that 2,000 log 40,000 in each. */
const TWENTY: readonly Shape[] = [
  ...Array.from({ length: 13 }, () => STEADY),
  ...Array.from({ length: 3 }, () => shape([1, 4])),
  shape([0, 1, 2, 3, 4, 5], { units: 2 }),
  shape([0, 1, 2, 3, 4, 5], { rises: true }),
  shape([0, 1, 2]),
  shape([0, 1, 2, 3], { flagged: true }),
];

export interface Times {
  readonly start: LocalDate;
  readonly today: LocalDate;
  readonly due: readonly LocalDate[];
}

export function timesOf(today: LocalDate, blocks: number): Times {
  const start = addDays(today, -BLOCK_DAYS * blocks);
  const due = eachDay(start, addDays(today, -1)).filter((date) => WEEKDAYS.includes(weekdayOf(date)));
  return { start, today, due };
}

/** One patient with a plan. */
export interface Person {
  readonly number: number;
  readonly name: string;
  readonly owner: { readonly clinic_id: string; readonly patient_id: string };
  readonly userId: string;
  readonly therapistId: string;
  readonly episodeId: string;
  readonly shape: Shape;
  readonly versions: readonly PlanVersion[];
  readonly stops: readonly PlanStop[];
}

/** Which session of its block somebody logs on a due date; null for none. */
export function sessionOn({ shape: { logged } }: Person, { due }: Times, date: LocalDate) {
  const place = due.indexOf(date) % DUE;
  const index = logged.indexOf(place);
  return index < 0 ? null : { index, of: logged.length };
}

/** The day after the last session: a red flag of today's block stops from here. */
export function flaggedOn(logged: readonly number[], { due }: Times): LocalDate {
  const last = due.slice(-DUE)[logged.at(-1) ?? 0] ?? '';
  return addDays(last, 1);
}

export const shapeOf = (number: number): Shape => TWENTY[number % TWENTY.length] ?? STEADY;

/** Rows of the person, the record and the care, table by table in the order in which they refer to each other. */
export function personRows(
  person: Person,
  zone: string,
  from: LocalDate,
): readonly (readonly [string, Row])[] {
  const { owner, number, name, userId, therapistId, episodeId } = person;
  const { clinic_id, patient_id } = owner;
  const born = `19${40 + (number % 60)}-0${1 + (number % 9)}-1${number % 10}`;
  return [
    ['"user"', { id: userId, name, email: null }],
    ['membership', { clinic_id, id: newId(), user_id: userId, roles: '{PATIENT}', display_name: name }],
    [
      'patient',
      {
        ...{ clinic_id, id: patient_id, user_id: userId, name, given_name: name.split(' ')[0] ?? name },
        ...{ birth_date: born, phone: `+49 30 23125 ${number}`, zone, primary_therapist_id: therapistId },
        joined_at: `${from}T08:00:00Z`,
      },
    ],
    ['patient_zone', { ...owner, id: newId(), zone, from_at: '2000-01-01T00:00:00Z' }],
    [
      'episode',
      { ...owner, id: episodeId, from_on: from, problem_site: 'front_knee', problem_side: 'right' },
    ],
  ];
}
