import pg from 'pg';
import { flagAlert } from '@/lib/alerts/rules/red-flags';
import { newId } from '@/lib/db/id';
import type { LocalDate } from '@/lib/time/types';
import type { BuiltMember } from '../people';
import { copyRows, type Row } from './copy';
import { alertRow, dayRows, type Latest } from './days';
import { flaggedOn, personRows, shapeOf, timesOf, type Person, type Times } from './people';
import { planRows, versionsOf } from './plans';

/*
 * A clinic with a long history, past the phones and through COPY. What a rule decides (days due, counts, alerts) is
 * decided here by the same rules as anywhere; `checkBulk` reads the raw rows again and counts once more.
 */

interface BulkOptions {
  readonly therapists: readonly BuiltMember[];
  readonly zone: string;
  readonly patients: number;
  /** How many times the fortnight before `today` that everyone has logged. */
  readonly blocks: number;
  readonly today: LocalDate;
}

type Tabled = readonly (readonly [string, Row])[];

const flagOf = (from: LocalDate) => ({ from, fromAt: `${from}T09:00:00.000Z`, to: null, itemSideId: null });

function personOf(
  number: number,
  therapists: readonly BuiltMember[],
  patients: number,
  times: Times,
): Person {
  const therapist = therapists[Math.floor((number * therapists.length) / patients)];
  if (!therapist) throw new Error('a patient needs a therapist');
  const shape = shapeOf(number);
  return {
    ...{ number, shape, name: `Bench Patient ${String(number).padStart(5, '0')}` },
    owner: { clinic_id: therapist.clinicId, patient_id: newId() },
    ...{ userId: newId(), therapistId: therapist.membershipId, episodeId: newId() },
    versions: versionsOf(times),
    stops: shape.flagged ? [flagOf(flaggedOn(shape.logged, times))] : [],
  };
}

/** Table by table, so that each row finds what it refers to. */
async function copyTables(client: pg.Client, rows: Tabled): Promise<void> {
  const tables = new Map<string, Row[]>();
  for (const [name, row] of rows) {
    const known = tables.get(name);
    if (known) known.push(row);
    else tables.set(name, [row]);
  }
  for (const [name, ofTable] of tables) await copyRows(client, name, ofTable);
}

/** The open red flag of somebody whose plans it stops, with the report that raised it. */
function flagRows(person: Person, zone: string): Tabled {
  const { owner, stops } = person;
  return stops.flatMap(({ from, fromAt: when }): Tabled => {
    const outcome = flagAlert('swelling', { profile: 'none', kneecapAssessed: false });
    const report = { ...owner, id: newId(), at: when, raw_at: when, zone, code: 'swelling' };
    const alert = alertRow(person, outcome, report.id, when);
    return [
      ['report', { ...report, tier: outcome.tier, payload_hash: '\\x00', received_at: when }],
      ['alert', alert],
      [
        'stop',
        { ...owner, id: newId(), alert_id: alert.id, item_side_id: null, from_at: when, from_on: from },
      ],
    ];
  });
}

function nowRow(person: Person, latest: Latest | undefined): Row {
  const [stop] = person.stops;
  const flags = stop ? 1 : 0;
  return {
    ...person.owner,
    last_log_at: stop ? stop.fromAt : (latest?.receivedAt ?? null),
    ...{ last_session_at: latest?.startedAt ?? null, last_worst: latest?.worst ?? null },
    ...{ open_flags: flags, open_alerts: (latest?.openAlerts ?? 0) + flags },
  };
}

/** @returns everyone who was built. @throws what PostgreSQL says of a row that a check or a key refuses; then nothing stays. */
export async function buildBulk(adminUrl: string, options: BulkOptions): Promise<readonly Person[]> {
  const { therapists, zone, patients, blocks, today } = options;
  const times = timesOf(today, blocks);
  const people = Array.from({ length: patients }, (_, number) =>
    personOf(number, therapists, patients, times),
  );
  const latest = new Map<Person, Latest>();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await copyTables(
      client,
      people.flatMap((person) => personRows(person, zone, times.start)),
    );
    await copyTables(client, people.flatMap(planRows));
    for (const date of times.due)
      for (const [name, rows] of Object.entries(dayRows(people, times, date, zone, latest)))
        await copyRows(client, name, rows);
    await copyTables(
      client,
      people.flatMap((person) => flagRows(person, zone)),
    );
    await copyRows(
      client,
      'patient_now',
      people.map((person) => nowRow(person, latest.get(person))),
    );
    await client.query('commit');
    // As it stands in life: statistics are known and no read has to mark rows that were just written.
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
  return people;
}
