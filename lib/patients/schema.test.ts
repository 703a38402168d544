import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '@/lib/exercises/rules';
import type { ConditionCode as LibraryCondition } from '@/lib/exercises/types';
import type { PainSite } from '@/lib/sessions/types';
import { editPatientSchema, newPatientSchema, patientQuerySchema, type NewPatientInput } from './schema';
import { CONDITION_CODES, PROBLEM_SITES } from './types';

const typed: NewPatientInput = {
  givenName: 'Wendel',
  familyName: 'Osterby',
  birthDate: '1957-03-14',
  phone: '555 0142',
  email: '',
  language: 'en',
  zone: 'Europe/Berlin',
  problemSite: 'front_knee',
  problemSide: 'left',
  conditions: [{ code: 'knee_osteoarthritis', side: 'left', assessedOn: null }],
  surgeries: [{ kind: 'acl_repair', side: 'right', performedOn: null }],
  note: '',
};

const codesOf = (change: object) =>
  newPatientSchema
    .safeParse({ ...typed, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a new patient', () => {
  it('is read as typed, with null for what is not there', () => {
    expect(newPatientSchema.parse(typed)).toEqual({ ...typed, email: null, note: null });
  });

  it.each([
    [{ givenName: ' ' }, 'givenName: required'],
    [{ givenName: 'We\u202endel' }, 'givenName: text'],
    [{ familyName: 'Osterby\r\nBcc: x@example.org' }, 'familyName: text'],
    [{ note: 'a\u0000b' }, 'note: text'],
    [{ note: 'x'.repeat(2001) }, 'note: too_long'],
    [{ birthDate: null }, 'birthDate: date'],
    [{ birthDate: '1957-02-30' }, 'birthDate: date'],
    [{ birthDate: '1899-12-31' }, 'birthDate: date'],
    [{ phone: 'none' }, 'phone: phone'],
    [{ zone: '+01:00' }, 'zone: zone'],
    [{ zone: 'Mars/Base' }, 'zone: zone'],
    [{ problemSite: 'elbow' }, 'problemSite: choose'],
    [{ problemSide: null }, 'problemSide: choose'],
    [{ language: 'xx' }, 'language: choose'],
    [{ surgeries: [{ kind: 'acl_repair', side: null, performedOn: null }] }, 'surgeries.0.side: choose'],
    [{ surgeries: [{ kind: null, side: 'left', performedOn: null }] }, 'surgeries.0.kind: choose'],
    [{ surgeries: [...typed.surgeries, ...typed.surgeries] }, 'surgeries: twice'],
    [{ conditions: [{ code: 'sore', side: null, assessedOn: null }] }, 'conditions.0.code: choose'],
    [{ conditions: [...typed.conditions, ...typed.conditions] }, 'conditions: twice'],
  ])('%j is refused: %s', (change, code) => {
    expect(codesOf(change)).toEqual([code]);
  });

  it.each(['clinicId', 'role', 'patientId', 'createdAt'])('takes no %s', (key) => {
    expect(newPatientSchema.safeParse({ ...typed, [key]: 'x' }).success).toBe(false);
  });

  it('takes one name, and an e-mail however it is typed', () => {
    const read = newPatientSchema.parse({ ...typed, familyName: '', email: ' W@Example.org ' });
    expect(read).toMatchObject({ familyName: null, email: 'w@example.org' });
  });
});

describe('a corrected record', () => {
  const id = '0193a3c0-0000-7000-8000-000000000001';
  const edit = { ...typed, patientId: id, therapistId: null, revision: 3 };

  it('is read like a new one, with whose it is and which correction it follows', () => {
    expect(editPatientSchema.parse(edit)).toEqual({ ...edit, email: null, note: null });
  });

  it.each([
    { patientId: 'x' },
    { therapistId: 'x' },
    { revision: 0 },
    { revision: 1.5 },
    { clinicId: id },
    { conditions: [...typed.conditions, ...typed.conditions] },
  ])('%j is refused', (change) => {
    expect(editPatientSchema.safeParse({ ...edit, ...change }).success).toBe(false);
  });
});

describe('the lists', () => {
  it('name the conditions that the library warns of, and the sites of the pain question', () => {
    expect(CONDITION_CODES.toSorted()).toEqual(CONDITIONS.map(({ code }) => code).toSorted());
    const conditions: readonly LibraryCondition[] = CONDITION_CODES;
    const sites: readonly PainSite[] = PROBLEM_SITES;
    expect(new Set(sites).size + new Set(conditions).size).toBe(sites.length + conditions.length);
  });
});

describe('the list’s filter', () => {
  it.each([
    ['  Anna ', 'Anna'],
    ['An\u0000na', ''],
    ['x'.repeat(400), ''],
    [['a', 'b'], ''],
    [undefined, ''],
  ])('%j is %j', (asked, q) => {
    expect(patientQuerySchema.parse({ q: asked })).toEqual({ q });
  });
});
