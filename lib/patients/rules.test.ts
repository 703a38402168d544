import { describe, expect, it } from 'vitest';
import { conditionsOf, corrected, fullName, futureDates, namesOf, ownConditions } from './rules';
import type { NewPatient } from './schema';

const patient: NewPatient = {
  givenName: 'Wendel',
  familyName: 'Osterby',
  birthDate: '1957-03-14',
  phone: null,
  email: null,
  language: 'en',
  zone: 'Europe/Berlin',
  problemSite: 'front_knee',
  problemSide: 'left',
  conditions: [{ code: 'balance_problem', side: null, assessedOn: '2026-11-24' }],
  surgeries: [{ kind: 'knee_replacement', side: 'left', performedOn: '2026-11-24' }],
  note: null,
};

describe('fullName', () => {
  it('is one line, with one name or two', () => {
    expect(fullName(patient)).toBe('Wendel Osterby');
    expect(fullName({ givenName: 'Sunniva', familyName: null })).toBe('Sunniva');
  });
});

describe('namesOf', () => {
  it.each([
    { givenName: 'Wendel', familyName: 'Osterby' },
    { givenName: 'Sunniva', familyName: null },
    { givenName: 'Ana Maria', familyName: 'de la Cruz' },
  ])('takes %j apart as it was put together', (names) => {
    expect(namesOf({ name: fullName(names), givenName: names.givenName })).toEqual(names);
  });
});

describe('futureDates', () => {
  it('lets today pass and names each day after it', () => {
    expect(futureDates(patient, '2026-11-24')).toEqual({});
    expect(futureDates(patient, '2026-11-23')).toEqual({
      'surgeries.0.performedOn': 'date_future',
      'conditions.0.assessedOn': 'date_future',
    });
    expect(futureDates({ ...patient, conditions: [], surgeries: [] }, '1957-03-13')).toEqual({
      birthDate: 'date_future',
    });
  });
});

describe('conditionsOf', () => {
  it('adds what an operation leaves behind, once', () => {
    const left = { code: 'knee_replacement', side: 'left', assessedOn: '2026-11-24' } as const;
    expect(conditionsOf(patient)).toEqual([...patient.conditions, left]);
    expect(conditionsOf({ ...patient, conditions: [left] })).toEqual([left]);
  });

  it('adds nothing for no operation, or for one without precautions of its own', () => {
    expect(conditionsOf({ ...patient, surgeries: [] })).toEqual(patient.conditions);
    const other = { kind: 'other_repair', side: 'left', performedOn: null } as const;
    expect(conditionsOf({ ...patient, surgeries: [other] })).toEqual(patient.conditions);
  });
});

describe('ownConditions', () => {
  it('leaves out what an operation left behind, so that it goes with the operation', () => {
    const named = { code: 'knee_replacement', side: 'left', assessedOn: null } as const;
    const recorded = [...conditionsOf(patient), named];
    expect(ownConditions(recorded, patient.surgeries)).toEqual([...patient.conditions, named]);
    expect(ownConditions(recorded, [])).toEqual(recorded);
  });
});

describe('corrected', () => {
  const isSame = (row: { kind: string }, other: { kind: string }) => row.kind === other.kind;

  it('keeps what is the same, takes the rest away and adds what is new', () => {
    const stored = [
      { id: '1', kind: 'a' },
      { id: '2', kind: 'b' },
      { id: '3', kind: 'b' },
    ];
    expect(corrected(stored, [{ kind: 'b' }, { kind: 'c' }], isSame)).toEqual({
      gone: [stored[0], stored[2]],
      added: [{ kind: 'c' }],
    });
    expect(corrected(stored, stored, isSame)).toEqual({ gone: [], added: [] });
  });
});
