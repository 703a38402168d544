import { asking, type Asked } from '@/scripts/db/asking';
import { arrangeClinic, PATIENTS, THERAPIST_EMAIL, type Arranged } from './arrange';
import { load, type Caller, type Sample } from './load';
import { buffersOf, wholeReads, type Plan } from './plan';
import { openReader, type Read, type Reader, type ReadScope } from './reader-client';
import { median, table, tell, type Verdict } from './report';
import { signIn } from './sign-in';
import type { Served, Stand } from './stand';

/*
 * The worklist of 2,000 patients with ten times the history of the same 2,000: two databases, one run, turn about. Both show
 * the very same rows, so whatever the longer history costs is cost without use.
 */

const BLOCKS = [1, 10] as const;
const LIMIT = 1.3;
const WARM_UP = 6;
const ROUNDS = 9;
const PAGE_ROUNDS = 4;
const PAGES = 5;
/** Every so manieth patient is counted again from the raw rows. */
const CHECKED = 53;
const SCOPES = ['clinic', 'mine'] as const;

interface Measured {
  readonly reads: readonly Read[];
  readonly plans: readonly Plan[];
  readonly pages: readonly Sample[];
  readonly asked: Asked;
  readonly html: { readonly bytes: number; readonly rows: number };
}

/** One of the two: its data, a process that reads it and an app that serves it. */
interface Side {
  readonly arranged: Arranged;
  readonly reader: Reader;
  readonly app: Served;
  readonly caller: Caller;
}

async function openSide(stand: Stand, blocks: number): Promise<Side> {
  const arranged = await arrangeClinic(stand, `history-${blocks}`, blocks);
  const reader = await openReader(stand, arranged);
  const app = await stand.serveApp(arranged.database);
  const caller = { headers: { cookie: await signIn(app.origin, THERAPIST_EMAIL) } };
  return { arranged, reader, app, caller };
}

const pageOf = ({ app }: Side, scope: ReadScope) =>
  `${app.origin}/worklist${scope === 'mine' ? '' : `?scope=${scope}`}`;

async function fetchPage(side: Side, scope: ReadScope): Promise<string> {
  const answer = await fetch(pageOf(side, scope), side.caller);
  if (answer.status !== 200) throw new Error(`the worklist answered ${answer.status}`);
  return answer.text();
}

/** Who goes first changes from round to round, so that a machine that grows busier favours neither. */
async function turnAbout<T>(sides: readonly Side[], rounds: number, work: (side: Side) => Promise<T>) {
  const kept = new Map<Side, T[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) kept.get(side)?.push(await work(side));
  return (side: Side): T[] => kept.get(side) ?? [];
}

async function measure(sides: readonly Side[], scope: ReadScope): Promise<Measured[]> {
  await turnAbout(sides, WARM_UP, ({ reader }) => reader.read(scope));
  const reads = await turnAbout(sides, ROUNDS, ({ reader }) => reader.read(scope));
  const plans = await turnAbout(sides, ROUNDS, ({ reader }) => reader.explain(scope));
  const sample = (side: Side) => load(pageOf(side, scope), side.app.pid, [side.caller], PAGES);
  await turnAbout(sides, 2, sample);
  const pages = await turnAbout(sides, PAGE_ROUNDS, sample);
  const measured: Measured[] = [];
  for (const side of sides) {
    // The first request in a while also notes that the session is in use.
    let text = await fetchPage(side, scope);
    const asked = await asking(side.arranged.database.adminUrl, async () => {
      text = await fetchPage(side, scope);
    });
    const html = { bytes: Buffer.byteLength(text), rows: text.match(/<td class="who"/g)?.length ?? 0 };
    measured.push({ reads: reads(side), plans: plans(side), pages: pages(side), asked, html });
  }
  return measured;
}

/** Each figure of one measurement, and in how many digits it is told. */
const FIGURES: readonly (readonly [string, number, (of: Measured) => number])[] = [
  ['read: execution ms', 1, ({ plans }) => median(plans.map((plan) => plan['Execution Time']))],
  ['read: pages of tables and indexes', 0, ({ plans }) => median(plans.map(buffersOf))],
  ['read: whole function ms', 1, ({ reads }) => median(reads.map(({ wallMs }) => wallMs))],
  ['read: CPU of the app ms', 1, ({ reads }) => median(reads.map(({ cpuMs }) => cpuMs))],
  ['read: statements', 0, ({ reads }) => Math.max(...reads.map(({ statements }) => statements))],
  ['read: patients', 0, ({ reads }) => reads[0]?.rows ?? 0],
  ['page: p50 ms', 0, ({ pages }) => median(pages.map(({ p50 }) => p50))],
  ['page: CPU of the app ms', 1, ({ pages }) => median(pages.map(({ cpuMs }) => cpuMs ?? Number.NaN))],
  ['page: PostgreSQL ms', 1, ({ asked }) => asked.ms],
  ['page: statements, begin and commit too', 0, ({ asked }) => asked.statements],
  ['page: rows in its HTML', 0, ({ html }) => html.rows],
  ['page: kB of HTML', 0, ({ html }) => html.bytes / 1_000],
];
const JUDGED = ['read: execution ms', 'read: whole function ms', 'page: p50 ms', 'page: CPU of the app ms'];

function tellScope(scope: ReadScope, [few, many]: readonly Measured[], sides: readonly Side[]): Verdict[] {
  if (!few || !many) return [];
  const figures = FIGURES.map(([name, digits, of]) => ({
    ...{ name, digits },
    ...{ few: of(few), many: of(many), ratio: of(many) / of(few) },
  }));
  const [less, more] = sides.map(({ arranged }) => `${arranged.holds} holds`);
  table(
    `Worklist of ${PATIENTS} patients, scope ${scope}, medians of ${ROUNDS} reads and ${PAGE_ROUNDS} × ${PAGES} pages`,
    figures.map((figure) => ({
      '': figure.name,
      [less ?? '']: figure.few.toFixed(figure.digits),
      [more ?? '']: figure.many.toFixed(figure.digits),
      ratio: figure.ratio.toFixed(2),
    })),
  );
  const whole = [...new Set(many.plans.flatMap(wholeReads))];
  console.log(`  tables read whole: ${whole.length === 0 ? 'none' : whole.join(', ')}`);
  return figures
    .filter(({ name }) => JUDGED.includes(name))
    .map(({ name, ratio }) => ({ name: `worklist ${scope}, ${name}, 10x/1x`, ratio, below: LIMIT }));
}

/** Speed on wrong data counts nothing: both tell the same of everyone, and what they count is what the rules count. */
async function assertRight(sides: readonly Side[]): Promise<void> {
  for (const scope of SCOPES) {
    const digests: string[] = [];
    for (const { reader } of sides) digests.push((await reader.read(scope)).digest);
    if (new Set(digests).size > 1) throw new Error('the two histories tell different worklists');
  }
  for (const { arranged, reader } of sides) {
    const some = arranged.patientIds.filter((_, index) => index % CHECKED === 0);
    const days = await reader.check(some);
    console.log(
      `  ${arranged.holds} holds: ${days} days of ${some.length} patients counted again, all equal`,
    );
  }
}

export async function benchWorklist(stand: Stand) {
  const sides: Side[] = [];
  try {
    for (const blocks of BLOCKS) {
      console.log(`Building ${PATIENTS} patients with ${blocks * 14} days of history …`);
      sides.push(await openSide(stand, blocks));
    }
    await assertRight(sides);
    const verdicts: Verdict[] = [];
    const measured: Record<string, readonly Measured[]> = {};
    for (const scope of SCOPES) {
      const both = await measure(sides, scope);
      measured[scope] = both;
      verdicts.push(...tellScope(scope, both, sides));
    }
    verdicts.forEach(tell);
    return { verdicts, measured };
  } finally {
    for (const { reader, app } of sides) {
      await reader.close();
      await app.stop();
    }
  }
}
