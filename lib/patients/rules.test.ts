import { describe, expect, it } from 'vitest';
import { conditionsOf, fullName, futureDates } from './rules';
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
  surgery: { kind: 'knee_replacement', side: 'left', performedOn: '2026-11-24' },
  note: null,
};

describe('fullName', () => {
  it('is one line, with one name or two', () => {
    expect(fullName(patient)).toBe('Wendel Osterby');
    expect(fullName({ givenName: 'Sunniva', familyName: null })).toBe('Sunniva');
  });
});

describe('futureDates', () => {
  it('lets today pass and names each day after it', () => {
    expect(futureDates(patient, '2026-11-24')).toEqual({});
    expect(futureDates(patient, '2026-11-23')).toEqual({
      'surgery.performedOn': 'date_future',
      'conditions.0.assessedOn': 'date_future',
    });
    expect(futureDates({ ...patient, conditions: [], surgery: null }, '1957-03-13')).toEqual({
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
    expect(conditionsOf({ ...patient, surgery: null })).toEqual(patient.conditions);
    const other = { kind: 'other_repair', side: 'left', performedOn: null } as const;
    expect(conditionsOf({ ...patient, surgery: other })).toEqual(patient.conditions);
  });
});
