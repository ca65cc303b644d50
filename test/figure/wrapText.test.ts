import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/figure/richText.ts';
import { textWidth } from '../../src/figure/textWidth.ts';
import { countLines, wrapText } from '../../src/figure/wrapText.ts';

const word = fc.stringMatching(/^[a-z<>=,]{1,12}$/);
const label = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

describe('wrapText', () => {
  it('keeps every word and its order, and breaks at spaces alone', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 0, max: 300 }), (text, width) => {
        expect(wrapText(text, 14, width).replaceAll('<br>', ' ')).toBe(text);
      }),
      { seed: 5 },
    );
  });

  it('makes no line wider than allowed that has more than one word', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 0, max: 300 }), (text, width) => {
        const lines = wrapText(text, 14, width).split('<br>');
        const wide = lines.filter((line) => textWidth(plainText(line), 14) > width);
        expect(wide.every((line) => !line.includes(' '))).toBe(true);
      }),
      { seed: 6 },
    );
  });

  it('leaves a label that fits on one line, whatever its tags', () => {
    const subscripted = 'λ<sub>t</sub> = 10<sup>−5</sup>';
    expect(wrapText(subscripted, 14, 90)).toBe(subscripted);
    expect(countLines(subscripted)).toBe(1);
    expect(countLines(wrapText('one two', 14, 40))).toBe(2);
  });
});
