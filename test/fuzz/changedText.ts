import * as fc from 'fast-check';
import { oddWord, slip } from './oddWords.ts';

/** Pieces of YAML and JSON that mean something, or nothing, wherever they land. */
const pieces = [
  '&a ',
  '*a',
  '*nowhere',
  '<<: *a\n',
  '? ',
  '|\n',
  '>-\n',
  '%YAML 3.0\n',
  '---\n',
  '...\n',
  '!!binary ',
  '!!js/function ',
  '!!set ',
  '!!timestamp 2001-12-14',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '#',
  '@',
  '`',
  '\\',
  '\u0000',
  '\ufeff',
  '\ufffd',
  '\r',
  '\u2028',
];

/** Numbers as YAML, JSON or other languages write them. */
const numbers = [
  '.nan',
  '-.inf',
  'NaN',
  'Infinity',
  '1e400',
  '-1e400',
  '0x10',
  '0o17',
  '1_000',
  '1,5',
  '--1',
  '1e',
  '9007199254740993',
  '-0',
  '1e-400',
  '00',
  '+1',
  '1'.repeat(400),
];

type Change = (text: string) => string;

/** Replaces one of the matches of a pattern. */
function atMatch(pattern: RegExp, at: number, replacement: (found: string) => string): Change {
  return (text) => {
    const found = [...text.matchAll(pattern)];
    const match = found[found.length === 0 ? 0 : at % found.length];
    if (match === undefined) return text;
    const [words] = match;
    return text.slice(0, match.index) + replacement(words) + text.slice(match.index + words.length);
  };
}

const word = /[\w.-]+/g;
const number = /\b\d+(\.\d+)?\b/g;
const line = /.*\n/g;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), oddWord).map(([at, odd]) => atMatch(word, at, () => odd)),
  fc.tuple(fc.nat(), slip).map(([at, made]) => atMatch(word, at, made)),
  fc
    .tuple(fc.nat(), fc.constantFrom(...numbers))
    .map(([at, odd]) => atMatch(number, at, () => odd)),
  fc.tuple(fc.nat(), fc.constantFrom(...pieces)).map(([at, piece]) => (text: string) => {
    const here = at % (text.length + 1);
    return text.slice(0, here) + piece + text.slice(here);
  }),
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.nat().map((at) => (text: string) => text.slice(at % (text.length + 1))),
  fc.nat().map((at) => atMatch(line, at, () => '')),
  fc.nat().map((at) => atMatch(line, at, (found) => found + found)),
  fc.nat().map((at) => atMatch(line, at, (found) => ` ${found}`)),
  fc.nat().map((at) => atMatch(line, at, (found) => found.trimStart())),
  fc.nat().map((at) => atMatch(line, at, (found) => found.replace(/(\w+): /, '$1: &a '))),
);

/** A text with one or a few slips of the keyboard, the editor or the disk. */
export function changedText(text: string): fc.Arbitrary<string> {
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((changed, made) => made(changed), text));
}
