import type { LocalDate } from '@/lib/time/types';
import type { EditPatientInput, NewPatient } from './schema';
import {
  CONDITION_CODES,
  LANGUAGES,
  PROBLEM_SITES,
  SURGERY_KINDS,
  type ConditionCode,
  type PatientRecord,
} from './types';

/** First and last name as one line; some people have one name only. */
export const fullName = ({ givenName, familyName }: Pick<NewPatient, 'givenName' | 'familyName'>): string =>
  familyName === null ? givenName : `${givenName} ${familyName}`;

/** The two names of a record as the form takes them apart; a first name that opens no line keeps the line after it. */
export function namesOf({ name, givenName }: { readonly name: string; readonly givenName: string }) {
  if (name === givenName) return { givenName, familyName: null };
  const rest = name.startsWith(`${givenName} `) ? name.slice(givenName.length + 1) : name;
  return { givenName, familyName: rest };
}

const known = <Code extends string>(codes: readonly Code[], code: string | null): Code | null =>
  codes.find((each) => each === code) ?? null;

/** A stored record as the form is filled in with it. What the form does not offer any more is left for somebody to choose. */
export function formOfRecord(record: PatientRecord): EditPatientInput {
  const { id, revision, primaryTherapistId, birthDate, phone, email, zone, note, surgeries } = record;
  return {
    ...{ patientId: id, revision, therapistId: primaryTherapistId, ...namesOf(record) },
    ...{
      birthDate: birthDate ?? '',
      phone,
      email,
      language: known(LANGUAGES, record.language) ?? 'en',
      zone,
      note,
    },
    problemSite: known(PROBLEM_SITES, record.problemSite),
    problemSide: record.problemSide,
    conditions: ownConditions(record.conditions, surgeries).flatMap(({ code, side, assessedOn }) => {
      const offered = known(CONDITION_CODES, code);
      return offered === null ? [] : [{ code: offered, side, assessedOn }];
    }),
    surgeries: surgeries.flatMap(({ kind, side, performedOn }) => {
      const offered = known(SURGERY_KINDS, kind);
      return offered === null ? [] : [{ kind: offered, side, performedOn }];
    }),
  };
}

/**
 * Dates that lie after the patient's today, by field path, as message codes: nobody is born, assessed or operated on
 * tomorrow. A planned operation is not one yet: the red-flag words after surgery would be asked too early.
 */
export function futureDates(patient: NewPatient, today: LocalDate): Record<string, 'date_future'> {
  const dates: readonly (readonly [string, LocalDate | null])[] = [
    ['birthDate', patient.birthDate],
    ...patient.surgeries.map(
      ({ performedOn }, index) => [`surgeries.${index}.performedOn`, performedOn] as const,
    ),
    ...patient.conditions.map(
      ({ assessedOn }, index) => [`conditions.${index}.assessedOn`, assessedOn] as const,
    ),
  ];
  const late = dates.filter(([, date]) => date !== null && date > today);
  return Object.fromEntries(late.map(([path]) => [path, 'date_future'] as const));
}

type Condition = NewPatient['conditions'][number];
type Surgery = NewPatient['surgeries'][number];

/** The condition that an operation leaves behind, or null: precautions look at conditions. */
function conditionAfter({ kind, side, performedOn }: Surgery): Condition | null {
  const code: ConditionCode | null = known(CONDITION_CODES, kind);
  return code === null ? null : { code, side, assessedOn: performedOn };
}

/** The conditions to record: those named, and those that the operations leave behind. */
export function conditionsOf({
  conditions,
  surgeries,
}: Pick<NewPatient, 'conditions' | 'surgeries'>): Condition[] {
  const recorded = [...conditions];
  for (const surgery of surgeries) {
    const left = conditionAfter(surgery);
    if (left && !recorded.some(({ code, side }) => code === left.code && side === left.side))
      recorded.push(left);
  }
  return recorded;
}

/** The conditions that stand for themselves: not those that an operation of the record left behind, which go with it. */
export function ownConditions<
  Of extends { readonly code: string; readonly side: string | null; readonly assessedOn: string | null },
>(
  conditions: readonly Of[],
  surgeries: readonly {
    readonly kind: string;
    readonly side: string | null;
    readonly performedOn: string | null;
  }[],
): Of[] {
  return conditions.filter(
    ({ code, side, assessedOn }) =>
      !surgeries.some(
        (surgery) => surgery.kind === code && surgery.side === side && surgery.performedOn === assessedOn,
      ),
  );
}

/** What a correction takes away of the rows that stand, and what it adds: whatever is the same stays as it is. */
export function corrected<Row extends { readonly id: string }, Wanted extends object>(
  stored: readonly Row[],
  wanted: readonly Wanted[],
  isSame: (row: Row, other: Wanted) => boolean,
): { readonly gone: readonly Row[]; readonly added: Wanted[] } {
  const gone = [...stored];
  const added = wanted.filter((other) => {
    const at = gone.findIndex((row) => isSame(row, other));
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  return { gone, added };
}
