import type { LocalDate } from '@/lib/time/types';
import type { NewPatient } from './schema';
import { CONDITION_CODES, type ConditionCode } from './types';

/** First and last name as one line; some people have one name only. */
export const fullName = ({ givenName, familyName }: Pick<NewPatient, 'givenName' | 'familyName'>): string =>
  familyName === null ? givenName : `${givenName} ${familyName}`;

/**
 * Dates that lie after the patient's today, by field path, as message codes: nobody is born, assessed or operated on
 * tomorrow. A planned operation is not one yet: the red-flag words after surgery would be asked too early.
 */
export function futureDates(patient: NewPatient, today: LocalDate): Record<string, 'date_future'> {
  const dates: readonly (readonly [string, LocalDate | null])[] = [
    ['birthDate', patient.birthDate],
    ['surgery.performedOn', patient.surgery?.performedOn ?? null],
    ...patient.conditions.map(
      ({ assessedOn }, index) => [`conditions.${index}.assessedOn`, assessedOn] as const,
    ),
  ];
  const late = dates.filter(([, date]) => date !== null && date > today);
  return Object.fromEntries(late.map(([path]) => [path, 'date_future'] as const));
}

type Condition = NewPatient['conditions'][number];

const conditionOf = (kind: string): ConditionCode | null =>
  CONDITION_CODES.find((code) => code === kind) ?? null;

/** The conditions to record: those named, and the one that an operation leaves behind, since precautions look at conditions. */
export function conditionsOf({
  conditions,
  surgery,
}: Pick<NewPatient, 'conditions' | 'surgery'>): Condition[] {
  const code = surgery && conditionOf(surgery.kind);
  if (!surgery || !code) return [...conditions];
  const known = conditions.some((each) => each.code === code && each.side === surgery.side);
  return known
    ? [...conditions]
    : [...conditions, { code, side: surgery.side, assessedOn: surgery.performedOn }];
}
