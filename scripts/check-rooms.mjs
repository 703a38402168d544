// Each room of lib/ holds only files of a closed vocabulary, so that a reader knows what a file may do before opening it.
import { readdirSync } from 'node:fs';

const ROOMS =
  'accounts clinics patients exercises plans sessions adherence alerts messages care reports records'.split(
    ' ',
  );
const LEAVES = 'auth action audit db live jobs mail push storage limit time i18n errors ui'.split(' ');
const WORDS = 'schema types rules access data mutations loaders actions client jobs render'.split(' ');
const LEAF_FILES = ['env.ts'];
/** A room's immutable content, beside its vocabulary. */
const CONTENT = { exercises: ['content'] };

const offenders = [];
for (const entry of readdirSync('lib', { withFileTypes: true })) {
  if (!entry.isDirectory()) {
    if (!LEAF_FILES.includes(entry.name)) offenders.push(`lib/${entry.name}: a file of no room`);
    continue;
  }
  if (LEAVES.includes(entry.name)) continue;
  if (!ROOMS.includes(entry.name)) {
    offenders.push(`lib/${entry.name}: an unknown room. Declare it here and in the import rules.`);
    continue;
  }
  for (const file of readdirSync(`lib/${entry.name}`)) {
    const word = file.split('.')[0];
    const allowed = WORDS.includes(word) || (CONTENT[entry.name] ?? []).includes(word);
    if (!allowed) offenders.push(`lib/${entry.name}/${file}`);
  }
}

if (offenders.length > 0) {
  console.error(
    `${offenders.join('\n')}\n\nA room holds only: ${WORDS.join(', ')} (each .ts or, past 300 lines, a folder), and their tests.`,
  );
  console.error('Say what the file does in one of these words and move it there.');
  process.exit(1);
}
