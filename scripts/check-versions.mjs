// Security floors: a lock file must never bring back a release that is known to be unsafe.
import { readFileSync } from 'node:fs';

const FLOORS = { next: '16.4.6', 'next-auth': '4.24.15' };

const parts = (version) => version.split(/[.-]/).slice(0, 3).map(Number);
const below = (version, floor) => {
  const [a, b] = [parts(version), parts(floor)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at] < b[at];
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const low = Object.entries(FLOORS)
  .map(([name, floor]) => ({ name, floor, version: packages[`node_modules/${name}`]?.version ?? '0.0.0' }))
  .filter(({ version, floor }) => below(version, floor));

for (const { name, floor, version } of low)
  console.error(`${name} ${version} is below its security floor ${floor}`);
process.exit(low.length > 0 ? 1 : 0);
