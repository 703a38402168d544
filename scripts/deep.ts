import { mkdirSync } from 'node:fs';
import { leaveOnSignals } from './processes';
import { sentenceOf } from './sentence';
import { CACHE, tellTotals, vitestTotals } from './test/totals';
import { breakWalls } from './walls';

/** What takes longer than anybody waits for before a push: the commands as real processes, every wall broken once. */
async function main(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const onlyWalls = process.argv[2] === 'walls';
  const commands = onlyWalls ? [] : [vitestTotals('deep')];
  const walls = await breakWalls().catch((error: unknown) => {
    console.error(sentenceOf(error));
    return { passed: 0, failed: 1 };
  });
  tellTotals('deep', [...commands, walls]);
}

leaveOnSignals();
void main();
