import { expect, test, type APIRequestContext } from '@playwright/test';
import { newId } from '@/lib/db/id';
import { actionOf, postAction } from '../../fixtures/actions';
import { deviceOf, sendLogs } from '../../fixtures/devices';
import { draftItem, validDraft } from '../../fixtures/drafts';
import { loggerOf, type Logger } from '../../fixtures/logger';
import { row } from '../../fixtures/row';
import { adminRows, digestOfRows } from '../../fixtures/rows';
import { buildWorld, type World } from '../../fixtures/world';

let world: World;
let phone: Logger;
let therapist: APIRequestContext;

test.beforeAll(async () => {
  world = await buildWorld('Numbers');
  phone = await loggerOf(world, world.here);
  therapist = await deviceOf(world.here.therapist);
});
test.afterAll(async () => {
  await phone.device.dispose();
  await therapist.dispose();
  await world.db.$disconnect();
});

/** What is no number of anything here. */
const NEVER: readonly unknown[] = [-5, -1, '1e9', 1e9, 2 ** 31, '', '7', true, [], {}, [3]];
const SCORE = [...NEVER, 11, 3.5];

type Item = Record<string, unknown> & { readonly id: string };

/** A log's number: in which list, at which path, what it must not be, and the item with it. */
interface Field {
  readonly list: string;
  readonly path: string;
  readonly bad: readonly unknown[];
  readonly withValue: (value: unknown) => Item;
}

const ofSession = (key: string): Field => ({
  ...{ list: 'sessions', path: key, bad: SCORE },
  withValue: (value) => phone.session({ [key]: value }),
});

const ofHold = (key: string, bad: readonly unknown[]): Field => ({
  ...{ list: 'sessions', path: `holds.0.${key}`, bad },
  withValue: (value) => {
    const item = phone.session();
    const holds = item.holds.map((hold, index) => (index === 0 ? { ...hold, [key]: value } : hold));
    return { ...item, holds };
  },
});

const ZONE = 'Europe/Berlin';
const FIELDS: readonly Field[] = [
  ...['painBefore', 'painWorst', 'painAfter'].map(ofSession),
  ofHold('seconds', [...NEVER, 3_600.1, null]),
  ofHold('set', [...NEVER, 0, 21, 1.5, null]),
  ofHold('rep', [...NEVER, 0, 101, 1.5, null]),
  ofHold('reps', [...NEVER, 201, 1.5]),
  ofHold('load', [...NEVER, 500.1]),
  ofHold('effort', SCORE),
  {
    ...{ list: 'pains', path: 'score', bad: [...SCORE, null] },
    withValue: (score) => ({ id: newId(), moment: 'other', score }),
  },
  {
    ...{ list: 'answers', path: 'value', bad: SCORE },
    withValue: (value) => ({ id: newId(), kind: 'morning', date: '2026-11-03', timeZone: ZONE, value }),
  },
  {
    ...{ list: 'sessions', path: 'clock.offsetMs', bad: ['', '7', 1.5, true, [], {}, 1e13, -1e13, null] },
    withValue: (offsetMs) => phone.session({ clock: { offsetMs } }),
  },
];

for (const { list, path, bad, withValue } of FIELDS) {
  row(15, `in a log, ${list}.${path} out of range rejects its item, and the rest is stored`, async () => {
    const items = bad.map(withValue);
    const good = phone.session();
    const body = list === 'sessions' ? { sessions: [...items, good] } : { sessions: [good], [list]: items };
    const answer = await sendLogs(phone.device, body);
    expect(answer.status()).toBe(200);
    const rejected = items.map(({ id }) => ({ id, code: 'invalid', path }));
    expect(await answer.json()).toEqual({ acked: [good.id], rejected });
    expect(await phone.stored(good)).toBe(1);
  });
}

row(15, 'NaN and Infinity are no JSON: 400', async () => {
  for (const word of ['NaN', 'Infinity', '-Infinity', '0x10', '1_000', '+1', '.5']) {
    const { origin } = new URL(process.env['E2E_BASE_URL'] ?? '');
    const text = JSON.stringify({ sentAt: new Date().toISOString(), sessions: [phone.session()] });
    const answer = await phone.device.post('/api/v1/logs', {
      headers: { origin, 'content-type': 'application/json' },
      data: Buffer.from(text.replace('"painWorst":2', `"painWorst":${word}`)),
    });
    expect([answer.status(), await answer.json()]).toEqual([
      400,
      { error: { code: 'not_json', path: null } },
    ]);
  }
});

/** A plan's number: where the refusal finds it, what else it must not be, and a draft with it. */
type Prescribed = readonly [path: string, bad: readonly unknown[], draft: (value: unknown) => unknown];

const ofDose = (kind: 'hold' | 'reps', key: string, bad: readonly unknown[]): Prescribed => [
  `items.0.sides.0.${key}`,
  bad,
  (value) => {
    const item = draftItem();
    const sides = item.sides.map((side) => ({
      ...side,
      ...(kind === 'reps' ? { holdSeconds: null } : {}),
      [key]: value,
    }));
    return { ...validDraft(), items: [{ ...item, kind, sides }] };
  },
];
const within = (part: 'thresholds' | 'schedule', key: string, bad: readonly unknown[]): Prescribed => [
  `${part}.${key}`,
  bad,
  (value) => ({ ...validDraft(), [part]: { ...validDraft()[part], [key]: value } }),
];

const PRESCRIBED: readonly Prescribed[] = [
  ofDose('hold', 'sets', [0, 21, 1.5]),
  ofDose('hold', 'reps', [0, 101, 1.5]),
  ofDose('hold', 'holdSeconds', [4, 301, 30.5]),
  ofDose('hold', 'restSeconds', [601, 1.5]),
  ofDose('hold', 'setRestSeconds', [601, 1.5]),
  ofDose('reps', 'loadKg', [500.5, 0.001]),
  ofDose('reps', 'effort', [11, 3.5]),
  within('thresholds', 'greenMax', [10, 1.5]),
  within('thresholds', 'redMin', [11, 0, 1.5]),
  within('schedule', 'timesPerDay', [0, 7, 1.5]),
  ['schedule.weekdays.0', [0, 8, 1.5], (day) => within('schedule', 'weekdays', [])[2]([day])],
  ['minutesAgreed', [0, 181, 1.5], (minutesAgreed) => ({ ...validDraft(), minutesAgreed })],
  ['items.0.block', [100, 1.5], (block) => ({ ...validDraft(), items: [{ ...draftItem(), block }] })],
];

/** As React writes what JSON can't. */
const WRITTEN = ['$NaN', '$Infinity', '$-Infinity', '$undefined'] as const;

for (const [path, bad, draft] of PRESCRIBED) {
  row(15, `in a plan, ${path} out of range is refused by name`, async () => {
    const { patient, plan } = world.here;
    const { id, page } = actionOf('publishPlanAction');
    const before = await digestOfRows();
    for (const value of [...NEVER, ...bad, ...WRITTEN]) {
      const input = { patientId: patient.patientId, planId: plan.planId, baseNumber: 1, draft: draft(value) };
      const answer = await postAction(therapist, id, { args: [input], at: page });
      expect(answer.code, String(value)).toBe('invalid');
      expect(answer.body, String(value)).toContain(`"draft.${path}":`);
    }
    expect(await digestOfRows()).toBe(before);
  });
}

/** Every number that somebody says or prescribes, and what it must not be: PostgreSQL rounds 3.5 before it asks. */
const COLUMNS: Readonly<Record<string, readonly (readonly [column: string, ...bad: (number | string)[]])[]>> =
  {
    session: [
      ['pain_before', 11],
      ['pain_worst', 11],
      ['pain_after', 11],
    ],
    hold: [
      ['tenths', 36_001],
      ['set_number', 0, 21],
      ['rep_number', 0, 101],
      ['reps', 201],
      ['load', 500.1],
      ['effort', 11],
    ],
    pain: [['score', 11]],
    answer: [['value', 11]],
    plan: [['minutes_agreed', 0, 181]],
    plan_version: [
      ['times_per_day', 0, 7],
      ['green_max', 10],
      ['red_min', 0, 11],
      ['number', 0],
      ['weekdays', '{}', '{0}', '{8}', '{1,-5}'],
    ],
    plan_item: [
      ['block', 100],
      ['position', 20],
    ],
    plan_item_side: [
      ['sets', 0, 21],
      ['reps', 0, 101],
      ['hold_seconds', 601],
      ['rest_seconds', 601],
      ['set_rest_seconds', 601],
      ['load_kg', 500.1],
      ['effort', 11],
    ],
    clinic: [
      ['pain_green_max', 10],
      ['pain_red_min', 0, 11],
    ],
  };

/** A value out of range, too large for the type, or no number at all. */
const REFUSED = new Set(['23514', '22003', '22P02']);

for (const [table, columns] of Object.entries(COLUMNS)) {
  row(15, `in the table ${table}, the database refuses every such number by itself`, async () => {
    const pain = { id: newId(), moment: 'other', score: 2 };
    const answer = { id: newId(), kind: 'morning', date: '2026-11-03', timeZone: ZONE, value: 1 };
    const said = { sessions: [phone.session()], pains: [pain], answers: [answer] };
    expect((await sendLogs(phone.device, said)).status()).toBe(200);
    const own = table === 'clinic' ? 'id' : 'clinic_id';
    for (const [column, ...bad] of columns) {
      for (const value of [...bad, -5, 'NaN', '1e9', 1e9, 2 ** 31, '']) {
        const changed = await adminRows
          .query(`update "${table}" set "${column}" = $1 where ${own} = $2`, [value, world.here.clinicId])
          .then(
            ({ rowCount }) => `changed ${rowCount ?? 0} rows`,
            (error: { code: string }) => error.code,
          );
        expect(REFUSED, `${column} = ${value}: ${changed}`).toContain(changed);
      }
    }
  });
}
