/** Code points of a word without a break; a longer one is no name that anyone reads to its end. */
const longestWord = 120;

/** Code points of a message: room for the names of a hundred experiments. */
const longestMessage = 2000;
/** How many of its last ones are kept where it is longer: there stands what was perhaps meant. */
const keptEnd = 300;

/** Controls, directions, halves of pairs, private and unassigned signs, separators of lines. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A path is cut between its names alone, so that it can still be copied. */
const longWord = new RegExp(`[^\\s/\\\\]{${longestWord + 1},}`, 'gu');

function escaped(sign: string): string {
  return `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}

/**
 * A message as one line of printable text of bounded length, whatever of the input it quotes: what
 * would order a terminal about is written as `\u{1b}`, and what is too long has a `…` in it.
 */
export function oneLine(message: string): string {
  const text = message
    .replace(unprintable, escaped)
    .replace(longWord, (word) => `${[...word].slice(0, longestWord).join('')}…`);
  const signs = [...text];
  if (signs.length <= longestMessage) return text;
  const start = signs.slice(0, longestMessage - keptEnd).join('');
  return `${start}…${signs.slice(-keptEnd).join('')}`;
}
