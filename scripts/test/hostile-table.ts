import type { Totals } from './totals';

/** Something bad that happens, and the answer that it must get. */
interface HostileRow {
  readonly what: string;
  readonly answer: string;
  /** What of the row concerns nothing that exists so far. */
  readonly notYet?: string;
  /** Set where all of it is so. */
  readonly isLater?: true;
}

/** Row 1 is the first. Their tests are titled `row N: …` (e2e/fixtures/row.ts). */
export const HOSTILE: readonly HostileRow[] = [
  {
    what: 'another clinic’s patient by id: page, action, API, stream',
    answer: '404, audited, nothing changed',
    notYet: 'PDF, CSV, FHIR',
  },
  { what: 'a patient reads another patient', answer: '404' },
  { what: 'a colleague who does not treat the patient', answer: 'as the clinic’s policy says, audited' },
  { what: 'an action of another role, or of an older build', answer: 'refused, no write, a way back' },
  { what: 'a foreign id inside an honest request', answer: '404; in a log that item rejected' },
  { what: 'a key too many in a body', answer: '400; in a log that item rejected' },
  { what: 'an id as object, array, empty, very long', answer: '400; a page 404' },
  { what: 'SQL and LIKE metacharacters in a search', answer: 'literal text' },
  { what: 'a log sent a hundred times at once', answer: 'one row, all acknowledged' },
  { what: 'the same log id with another content', answer: 'conflict, the first kept' },
  {
    what: 'the reply lost, the app killed in a batch',
    answer: 'the retry acknowledges, no doubles, no holes',
  },
  {
    what: 'database away, slow, restarting, crashed, full',
    answer: '503, nothing acknowledged, recovers by itself',
  },
  { what: 'a phone’s clock three days ahead', answer: 'taken, corrected beside the raw value, flagged' },
  { what: 'a local time that comes twice, or never', answer: 'two instants, one day; the next real time' },
  { what: 'numbers out of range, or none', answer: 'refused by name, by a CHECK too' },
  { what: '10 MB, 100,000 elements, depth, wrong type', answer: '413, 400 or 415; memory flat' },
  {
    what: 'zero-width, right-to-left, combining, NUL, half emoji',
    answer: 'NFC, hidden ones refused, set apart on screen',
    notYet: 'PDF, CSV',
  },
  {
    what: 'CSV cells that begin with = + - @',
    answer: 'neutralised',
    notYet: 'nothing is exported as CSV',
    isLater: true,
  },
  {
    what: 'markup, addresses and templates in any text',
    answer: 'inert, read as written',
    notYet: 'PDF, CSV, mail, push',
  },
  {
    what: 'CR LF in a name for a mail header',
    answer: 'refused',
    notYet: 'nothing is mailed',
    isLater: true,
  },
  {
    what: 'a sign-in link used, expired, superseded, cut',
    answer: 'one answer; the browser’s session before ends',
    notYet: 'no password is reset',
  },
  {
    what: 'an invitation used, expired, of a known address',
    answer: 'refused, or linked by its own password',
  },
  {
    what: 'signing in and inviting, known and unknown address',
    answer: 'the same words, status and time',
    notYet: 'no password is reset',
  },
  { what: 'a thousand guesses from a thousand addresses', answer: 'slowed; the owner gets in' },
  { what: 'a therapist shut out with a stream open', answer: 'refused at once, stream ended within 30 s' },
  { what: 'two therapists edit one plan', answer: 'the second reads the first’s change' },
  { what: 'a plan edited in the middle of a session', answer: 'the log keeps its version' },
  { what: 'cross-site POST, no or null origin, text/plain', answer: 'refused' },
  {
    what: 'two instances of the app, one database',
    answer: 'same answers, streams on both, all once',
    notYet: 'jobs',
  },
  {
    what: 'a migration interrupted; a start without it',
    answer: 'rolled back or completed; a clear sentence',
  },
];

interface Spec {
  readonly title: string;
  /** `expected` when it passed, `flaky` when only at the second try; one that never ran is `skipped`. */
  readonly tests: readonly { readonly status: string }[];
}

interface Suite {
  readonly specs?: readonly Spec[];
  readonly suites?: readonly Suite[];
}

/** Playwright's JSON report, as far as it is read here. */
export interface Report {
  readonly suites: readonly Suite[];
}

const PASSED = new Set(['expected', 'flaky']);
const isPassed = ({ tests }: Spec) => tests.every(({ status }) => PASSED.has(status));

const specsOf = ({ specs = [], suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];

function toldOf(row: HostileRow, own: readonly Spec[]): string {
  const { notYet, isLater } = row;
  if (isLater && own.length === 0) return `not yet: ${notYet}`;
  const passed = own.filter(isPassed).length;
  const told =
    own.length === 0
      ? 'NO TEST RAN'
      : `${passed}/${own.length} ${passed === own.length ? 'passed' : 'FAILED'}`;
  return notYet ? `${told} (not yet: ${notYet})` : told;
}

interface Table {
  readonly lines: string[];
  /** Rows without a test, although what they concern exists. */
  readonly untested: number;
}

/** The table with what a run saw of it, a line each: of a run of some specs, the rows that they are about. */
export function hostileTable(report: Report, isWhole: boolean): Table {
  const specs = report.suites.flatMap(specsOf);
  const seen = HOSTILE.map((row, index) => ({
    ...{ row, number: index + 1 },
    own: specs.filter(({ title }) => title.startsWith(`row ${index + 1}: `)),
  }));
  const untested = seen.filter(({ row, own }) => !row.isLater && own.length === 0).length;
  const shown = seen.filter(({ own }) => isWhole || untested === 0 || own.length > 0);
  const width = (key: 'what' | 'answer') => Math.max(...HOSTILE.map((row) => row[key].length));
  const lines = shown.map(({ row, number, own }) =>
    [
      String(number).padStart(3),
      row.what.padEnd(width('what')),
      row.answer.padEnd(width('answer')),
      toldOf(row, own),
    ].join('  '),
  );
  return { lines, untested };
}

/** Prints it. @returns the rows that a whole run left untested, as failures. */
export function tellHostile(report: Report | null, isWhole: boolean): Totals {
  const { lines, untested } = hostileTable(report ?? { suites: [] }, isWhole);
  if (lines.length > 0) {
    console.log('\nBad input and faults, the answer that each must get, and how many tests saw it\n');
    console.log(`${lines.join('\n')}\n`);
  }
  return { passed: 0, failed: isWhole ? untested : 0 };
}
