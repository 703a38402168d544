import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureImage, figureAddress } from './figure-image';

describe('figureAddress', () => {
  it.each([
    ['HF1', 'left', 'plain', '/figures/hf1-l.svg'],
    ['HF1', 'right', 'hold', '/figures/hf1-r-hold.svg'],
    ['HF1', 'both', 'plain', '/figures/hf1-r.svg'],
    ['HR2', 'both', 'hold', '/figures/hr2-b-hold.svg'],
    ['HR2', 'left', 'plain', '/figures/hr2-b.svg'],
    ['NOPE', 'left', 'plain', null],
    [null, 'left', 'plain', null],
  ] as const)('%s %s %s is %s', (figure, side, tone, address) => {
    expect(figureAddress(figure, side, tone)).toBe(address);
  });
});

describe('FigureImage', () => {
  it('shows the treated side with its words', () => {
    const html = renderToStaticMarkup(<FigureImage figure="HS2" side="left" alt="Left leg up" />);
    expect(html).toContain('src="/figures/hs2-l.svg"');
    expect(html).toContain('alt="Left leg up"');
  });

  it('keeps the place of a figure that nobody has drawn', () => {
    const named = renderToStaticMarkup(<FigureImage figure={null} side="both" alt="Heel slide" />);
    expect(named).toContain('aria-label="Heel slide"');
    expect(renderToStaticMarkup(<FigureImage figure={null} side="both" alt="" />)).toContain('aria-hidden');
  });
});
