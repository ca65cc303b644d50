import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuoted } from '../../../src/node/jobs/shellQuoted.ts';

/** A word of an argument list or of a path: anything but the end of a C string. */
const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));

describe('shellQuoted', () => {
  it('gives a POSIX shell back the very text, whatever is in it', () => {
    const awkward = [
      "it's",
      '"$HOME"',
      '`ls`',
      'a b',
      '',
      '\\',
      '%a',
      '!!',
      'two\nlines',
      '*',
      '~',
    ];
    const words = [...awkward, ...fc.sample(word, 200)];
    const script = `printf '%s\\0' ${words.map(shellQuoted).join(' ')}`;
    const printed = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
    expect(printed.split('\0').slice(0, -1)).toEqual(words);
  });

  it('leaves plain words and paths as they are', () => {
    expect(shellQuoted('/runs/kd-0a1b/jobs/1-ab.json')).toBe('/runs/kd-0a1b/jobs/1-ab.json');
  });
});
