// The contact sheet that a person looks at: every figure, start and hold, both sides, by day and by night.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { figureSvg } from '@/components/figure/file';
import type { DrawnMove } from '@/components/figure/poses/types';
import { MOVES } from '@/lib/exercises/content/index';

const CHROMIUM = process.env['E2E_BROWSER'] ?? '/usr/bin/chromium';
const STYLE = `:root{color-scheme:light dark}body{margin:20px;font:13px/1.4 system-ui,sans-serif;background:light-dark(#fffdf9,#19211e);color:light-dark(#16211e,#eef1ec)}
section{display:grid;grid-template-columns:repeat(2,1fr);gap:10px 24px}article{display:grid;grid-template-columns:1fr 1fr 1fr 72px;gap:6px;align-items:end;border-bottom:1px solid #8885}
img{width:100%;height:auto;display:block}h2{grid-column:1/-1;font-size:14px;margin:0}`;

const image = (svg: string) =>
  `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;

function card(drawn: DrawnMove): string {
  const move = MOVES.find((m) => m.figure === drawn.id);
  const name = move?.name ?? 'not in the library yet';
  const side = move?.sided === 'both' ? 'both' : 'right';
  const other = side === 'both' ? 'both' : 'left';
  const still = (of: typeof side | 'left', t: 0 | 1) =>
    image(figureSvg(drawn, { name, description: '' }, of, { t }));
  const pictures = [still(side, 0), still(side, 1), still(other, 1), still(side, 1)];
  return `<article id="${drawn.id}"><h2>${drawn.id} ${name}</h2>${pictures.join('')}</article>`;
}

async function photograph(page: URL, folder: URL): Promise<void> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await browser.newPage({ colorScheme, viewport: { width: 1500, height: 900 } });
    await tab.goto(page.href);
    await tab.screenshot({
      path: fileURLToPath(new URL(`figures-${colorScheme}.png`, folder)),
      fullPage: true,
    });
  }
  await browser.close();
}

/** Writes `figures.html` and, where there is a browser, a picture of it by day and by night. */
export async function writeSheet(moves: readonly DrawnMove[], folder: URL): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = new URL('figures.html', folder);
  const title = `<meta charset="utf-8"><title>${moves.length} figures: start, hold, other side, 72 px</title>`;
  writeFileSync(
    page,
    `<!doctype html><html lang="en">${title}<style>${STYLE}</style><section>${moves.map(card).join('')}</section></html>`,
  );
  if (existsSync(CHROMIUM)) await photograph(page, folder);
  console.log(`the contact sheet is ${fileURLToPath(page)}`);
}
