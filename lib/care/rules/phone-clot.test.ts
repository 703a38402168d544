import { describe, expect, it } from 'vitest';
import { asksForClot } from './phone-clot';

describe('asksForClot', () => {
  it('asks after surgery, where the calf or the back of the knee is new', () => {
    expect(asksForClot('replacement', ['front_knee', 'calf'], { site: 'front_knee', side: 'left' })).toBe(
      true,
    );
    expect(asksForClot('repair', ['back_knee'], null)).toBe(true);
    expect(asksForClot('repair', ['calf'], undefined)).toBe(true);
  });

  it('does not ask about what is treated, elsewhere, or without surgery', () => {
    expect(asksForClot('repair', ['calf'], { site: 'calf', side: 'left' })).toBe(false);
    expect(asksForClot('repair', ['shin', 'unsure'], null)).toBe(false);
    expect(asksForClot('none', ['calf'], null)).toBe(false);
  });
});
