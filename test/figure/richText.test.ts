import { describe, expect, it } from 'vitest';
import { htmlText, plainText } from '../../src/figure/richText.ts';

describe('richText', () => {
  it('drops the tags of a label for plain text', () => {
    expect(plainText('λ<sub>t</sub> = 10<sup>−5</sup>')).toBe('λt = 10−5');
  });

  it('keeps the tags of a label and escapes all else for HTML', () => {
    expect(htmlText('λ<sub>t</sub> < 1 & "x"')).toBe('λ<sub>t</sub> &lt; 1 &amp; &quot;x&quot;');
    expect(htmlText('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
