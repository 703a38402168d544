import { isLeaving, leave, leaveOnSignals } from '../scripts/processes';
import { sentenceOf } from '../scripts/stack';
import { benchLogs } from './logs';
import { benchWorklist } from './worklist';
import { isMet, keep, type Verdict } from './report';
import { openStand, type Stand } from './stand';

const BENCHES: Readonly<
  Record<string, (stand: Stand) => Promise<{ readonly verdicts: readonly Verdict[] }>>
> = {
  logs: benchLogs,
  worklist: benchWorklist,
};

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const names = asked.length > 0 ? asked : Object.keys(BENCHES);
  const unknown = names.find((name) => !BENCHES[name]);
  if (unknown !== undefined) {
    console.error(`There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.`);
    return 2;
  }
  const stand = await openStand();
  try {
    const results: Record<string, { readonly verdicts: readonly Verdict[] }> = {};
    for (const name of names) {
      const bench = BENCHES[name];
      if (bench) results[name] = await bench(stand);
    }
    keep(results);
    return Object.values(results).every(({ verdicts }) => verdicts.every(isMet)) ? 0 : 1;
  } finally {
    await stand.close();
  }
}

leaveOnSignals();
void main()
  .catch((error: unknown) => {
    if (!isLeaving()) console.error(sentenceOf(error));
    return 1;
  })
  .then(leave);
