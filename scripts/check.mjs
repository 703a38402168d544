// Everything a change must pass before its tests: types, lint, format, import direction, room vocabulary, dead code,
// security floors. Two at a time, each with its own output, and all of them even when one fails.
import { spawn } from 'node:child_process';

const STEPS = [
  // The types of addresses follow the folders first: those of an earlier build may name what has moved.
  ['types', ['sh', '-c', 'npx next typegen >/dev/null && npx tsc --noEmit']],
  ['lint', ['npx', 'eslint', '.', '--max-warnings=0']],
  ['format', ['npx', 'prettier', '--check', '--log-level=warn', '.']],
  ['imports', ['npx', 'depcruise', '--output-type=err', 'app', 'components', 'lib']],
  ['rooms', ['node', 'scripts/check-rooms.mjs']],
  ['dead code', ['npx', 'knip', '--no-config-hints']],
  ['versions', ['node', 'scripts/check-versions.mjs']],
];

const run = ([name, [command, ...args]]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });

const waiting = [...STEPS];
const results = [];
const worker = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
};
await Promise.all([worker(), worker()]);
process.exit(results.every(Boolean) ? 0 : 1);
