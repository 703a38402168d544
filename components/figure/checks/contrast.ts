import { DAY, HOLDS, NIGHT, type Palette } from '../palette';
import type { Tone } from '../types';

/** WCAG 2.2, success criterion 1.4.11: what a picture's meaning hangs on stands out by 3 : 1. */
const LEAST = 3;
/** What a muscle may lie on. */
const GROUNDS: readonly Tone[] = ['skin', 'shorts', 'shirt'];

function luminance(colour: string): number {
  const linear = [1, 3, 5].map((i) => {
    const v = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return [0.2126, 0.7152, 0.0722].reduce((sum, k, i) => sum + k * (linear[i] ?? 0), 0);
}
function ratio(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A muscle's outline stands out from the muscle and from whatever lies beside it. */
export const contrast = (palette: Palette): string[] =>
  (['muscle', ...GROUNDS] as const).flatMap((tone) => {
    const r = ratio(palette.gap, palette[tone]);
    return r < LEAST ? [`the outline of a muscle is ${r.toFixed(1)} : 1 against ${tone}`] : [];
  });

export const PALETTES: Readonly<Record<string, Palette>> = { day: DAY, night: NIGHT, ...HOLDS };
