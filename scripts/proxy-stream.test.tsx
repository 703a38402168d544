import { createHash } from 'node:crypto';
import { NextRequest } from 'next/server';
import { Suspense, use } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { proxy } from '@/proxy';

const Line = ({ path }: { readonly path: Promise<string> }) => <path d={use(path)} />;

/** A page whose drawing arrives in parts, as it does from a busy server. */
async function streamedDrawing(): Promise<string> {
  let draw: (path: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => (draw = resolve));
  const stream = await renderToReadableStream(
    <main>
      <Suspense fallback={<p>shapes</p>}>
        <svg>
          <Line path={late} />
        </svg>
      </Suspense>
    </main>,
  );
  let html = '';
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    html += part.value;
    if (html.includes('<svg')) draw('M0 0');
  }
  return html;
}

const policyOf = async (page: string) =>
  (await proxy(new NextRequest(`http://clinic.example${page}`))).headers.get('content-security-policy') ?? '';

it('lets React hide the parts of a drawing that arrive late, and no other style in a page', async () => {
  const styles = [...(await streamedDrawing()).matchAll(/ style="([^"]*)"/g)].map(([, style = '']) => style);
  expect(styles).not.toEqual([]);
  const hashes = [...new Set(styles)].map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  expect((await policyOf('/worklist')).split('; ')).toContain(
    `style-src-attr 'unsafe-hashes' ${hashes.join(' ')}`,
  );
});
