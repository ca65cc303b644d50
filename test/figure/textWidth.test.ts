import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/figure/textWidth.ts';

describe('textWidth', () => {
  it('is never less than the width in Helvetica', () => {
    // H 722, e 556, l 222, v 500, e 556, t 278, i 222, c 500, a 556 thousandths of 100 pixels.
    expect(textWidth('Helvetica', 100)).toBeGreaterThanOrEqual(411.2);
  });

  it('is proportional to the font size and adds up over characters', () => {
    expect(textWidth('αβ', 28)).toBeCloseTo(2 * textWidth('αβ', 14), 10);
    expect(textWidth('mi', 14)).toBeCloseTo(textWidth('m', 14) + textWidth('i', 14), 10);
  });

  it('gives zero-width spaces and no text no room', () => {
    expect(textWidth('\u200b', 14)).toBe(0);
    expect(textWidth('', 14)).toBe(0);
  });
});
