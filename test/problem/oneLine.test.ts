import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/problem/oneLine.ts';

describe('a message of one line', () => {
  it('is the message itself where that is a line of printable text', () => {
    const message = 'α is "5"; it must be at most 1 — did you mean "½"? 😀';
    expect(oneLine(message)).toBe(message);
  });

  it.each([
    ['a line', 'a\r\nb\u2028c', 'a\\u{d}\\u{a}b\\u{2028}c'],
    ['the screen of a terminal', '\u001b[2J', '\\u{1b}[2J'],
    ['the direction of writing', '\u202eabc', '\\u{202e}abc'],
    ['pairs of UTF-16', 'a\ud800b', 'a\\u{d800}b'],
  ])('writes out what would change %s', (_, message, line) => {
    expect(oneLine(message)).toBe(line);
  });

  it('cuts words that no one would read, but neither a path nor its end', () => {
    const path = 'folder/'.repeat(60);
    expect(oneLine(`${path}x.yaml: ${'y'.repeat(10_000)} is unknown`)).toBe(
      `${path}x.yaml: ${'y'.repeat(120)}… is unknown`,
    );
  });

  it('leaves out the middle of what is longer than a screen, and keeps its end', () => {
    const line = oneLine(`${'word '.repeat(10_000)}did you mean "alpha"?`);
    expect(line).toMatch(/^word word .*…[word ]* did you mean "alpha"\?$/);
    expect(line.length).toBe(2001);
  });
});
