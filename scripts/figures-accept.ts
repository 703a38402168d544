// Accepts the drawings as they are now, after a person has looked at the contact sheet. Run: npm run figures:accept
import { writeFileSync } from 'node:fs';
import { fingerprintOf } from '@/components/figure/fingerprint';
import { DRAWN } from '@/components/figure/poses/index';

const golden = Object.fromEntries(DRAWN.map((move) => [move.id, fingerprintOf(move)]));
writeFileSync(new URL('figures-golden.json', import.meta.url), `${JSON.stringify(golden, null, 2)}\n`);
console.log(`${DRAWN.length} drawings accepted`);
