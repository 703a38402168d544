import { ratioOf } from '@/lib/adherence/rules/ratio';
import type { Ratio } from '@/lib/adherence/types';
import type { WorklistRow } from '@/lib/care/types/worklist';
import type { OpenFlag, Overview, SilentPerson, TherapistSummary } from './types';

/** Sums numerators and denominators; percentages are never averaged. */
function total(rows: readonly WorklistRow[]): Ratio {
  return ratioOf(
    rows.reduce((sum, row) => sum + row.sessions.numerator, 0),
    rows.reduce((sum, row) => sum + row.sessions.denominator, 0),
  );
}

function flagsOf(rows: readonly WorklistRow[]): OpenFlag[] {
  return rows.flatMap((row) =>
    row.group === 'red' && row.why.kind === 'alert' ? { row, alert: row.why.alert } : [],
  );
}

function summaries(rows: readonly WorklistRow[]): TherapistSummary[] {
  const ids = [...new Set(rows.map(({ therapistId }) => therapistId))];
  return ids
    .map((therapistId) => {
      const own = rows.filter((row) => row.therapistId === therapistId);
      return {
        therapistId,
        name: own[0]?.therapistName ?? null,
        people: own.length,
        withDue: own.filter(({ sessions }) => sessions.denominator > 0).length,
        flags: flagsOf(own).length,
        sessions: total(own),
      };
    })
    .sort((a, b) => b.flags - a.flags || (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff'));
}

const share = ({ sessions }: WorklistRow) =>
  sessions.denominator === 0 ? 2 : sessions.numerator / sessions.denominator;

/** What the clinic lead sees, out of everyone's rows: risk first, then the numbers. */
export function overviewOf(rows: readonly WorklistRow[]): Overview {
  const silent = rows.flatMap((row): SilentPerson[] =>
    row.why.kind === 'silent' ? [{ row, days: row.why.days }] : [],
  );
  return {
    flags: flagsOf(rows).sort((a, b) => Date.parse(a.alert.arrivedAt) - Date.parse(b.alert.arrivedAt)),
    sessions: total(rows),
    therapists: summaries(rows),
    silent: silent.sort((a, b) => b.days - a.days),
    people: [...rows].sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name)),
  };
}
