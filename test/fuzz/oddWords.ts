import * as fc from 'fast-check';

/** Names that every object of JavaScript has, and that no file may reach. */
export const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  'then',
];

/** Words that break lines, terminals, paths or patterns. */
const breaking = [
  '',
  ' ',
  '\n',
  '\r\n\r\n',
  '\u0000',
  '\u001b[2J\u001b[31m',
  '\u202e',
  '\ud800',
  '\ufeff',
  '../../etc/passwd',
  '<sub>',
  '%s%n',
  '=',
  '.',
  '..',
  ':',
  ',',
  '-',
  '--set',
  'optimal',
  'null',
  'NaN',
];

/** A word that is long enough to fill a screen. */
const long = fc.integer({ min: 1_000, max: 20_000 }).map((length) => 'x'.repeat(length));

/** A word that is no name of anything, or of the wrong thing. */
export const oddWord = fc.oneof(
  fc.constantFrom(...prototypeNames, ...breaking),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  { arbitrary: long, weight: 1 },
);

/** What a hand that slips makes of a word. */
export const slip: fc.Arbitrary<(word: string) => string> = fc
  .tuple(fc.constantFrom('drop', 'swap', 'twice', 'upper', 'space', 'suffix'), fc.nat())
  .map(([kind, place]) => (word) => {
    const at = word.length === 0 ? 0 : place % word.length;
    const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
    switch (kind) {
      case 'drop':
        return before + after;
      case 'swap':
        return before + after.slice(0, 1) + here + after.slice(1);
      case 'twice':
        return before + here + here + after;
      case 'upper':
        return before + here.toUpperCase() + after;
      case 'space':
        return `${before} ${here}${after}`;
      default:
        return `${word}s`;
    }
  });
