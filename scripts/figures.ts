// Writes public/figures/*.svg and components/figure/manifest.ts from the poses of the library's moves.
// and the contact sheet that a person looks at. Run: npm run figures
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import {
  figureFileName,
  figureSvg,
  hasWholeCourse,
  showingsOf,
  staged,
  treatsOwnRight,
} from '@/components/figure/file';
import { DRAWN } from '@/components/figure/poses/index';
import { MOVES } from '@/lib/exercises/content/index';
import type { Side } from '@/lib/exercises/types';
import { writeSheet } from './figure-sheet';

const MOST_BYTES = 35_000;
const folder = new URL('../public/figures/', import.meta.url);
const manifest = new URL('../components/figure/manifest.ts', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (file.endsWith('.svg')) rmSync(new URL(file, folder));

const rows: string[] = [];
const courses: string[] = [];
let files = 0;
for (const move of MOVES) {
  if (move.figure === null) continue;
  const drawn = DRAWN.find((d) => d.id === move.figure);
  if (!drawn) throw new Error(`${move.id}: nobody has drawn ${move.figure}`);
  const sides: readonly Side[] = move.sided === 'both' ? ['both'] : ['left', 'right'];
  if (hasWholeCourse(drawn)) courses.push(`'${move.figure}'`);
  rows.push(`  ${move.figure}: [${sides.map((s) => `'${s}'`).join(', ')}],\n`);
  for (const side of sides) {
    if (!treatsOwnRight(staged(drawn, side)))
      throw new Error(`${move.id} ${side}: the wrong limb is treated`);
    for (const showing of showingsOf(drawn)) {
      const file = figureFileName(move.figure, side, showing);
      const svg = `${figureSvg(drawn, { name: move.name, description: move.felt }, side, showing)}\n`;
      if (svg.length > MOST_BYTES) throw new Error(`${file}: ${svg.length} bytes`);
      writeFileSync(new URL(file, folder), svg);
      files += 1;
    }
  }
}

writeFileSync(
  manifest,
  `import type { Side } from '@/lib/exercises/types';

/** Figures that exist and the sides each is drawn for. Written by scripts/figures.ts. */
export const FIGURES: Readonly<Record<string, readonly Side[]>> = {
${rows.join('')}};
/** Those whose muscle's whole course is a picture of its own, for therapists. */
export const COURSES: readonly string[] = [${courses.join(', ')}];
`,
);
console.log(`${files} figures in public/figures`);
await writeSheet(DRAWN, new URL('../.cache/', import.meta.url));
