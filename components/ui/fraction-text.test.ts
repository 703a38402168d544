import { describe, expect, it } from 'vitest';
import { percentText } from './fraction-text';

describe('percentText', () => {
  it('keeps the number and the sign together', () => {
    expect(percentText(9, 10)).toBe('90\u00a0%');
  });

  it('shows a dash when nothing was due', () => {
    expect(percentText(0, 0)).toBe('–');
    expect(percentText(0, null)).toBe('–');
  });

  it('says 100 % only of all, and 0 % only of none', () => {
    expect(percentText(999, 1000)).toBe('99\u00a0%');
    expect(percentText(1, 1000)).toBe('1\u00a0%');
    expect(percentText(14, 14)).toBe('100\u00a0%');
    expect(percentText(0, 7)).toBe('0\u00a0%');
  });

  it('rounds to the nearest per cent between', () => {
    expect(percentText(13, 14)).toBe('93\u00a0%');
    expect(percentText(1, 200)).toBe('1\u00a0%');
  });
});
