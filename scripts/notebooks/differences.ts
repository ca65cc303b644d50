import type { CodeCell, Notebook } from './notebook.ts';

/** The images are drawn with the fonts of the machine. */
const undetermined = ['image/png'];

/**
 * In which cells a notebook shows something else than another of the same cells does, a sentence
 * each. A printed number may be off by one in its last digit, since engines round `Math.exp`, with
 * which theory computes, in their own ways.
 */
export function differences(committed: Notebook, made: Notebook): string[] {
  const [before, after] = [committed, made].map(codeCells) as [CodeCell[], CodeCell[]];
  if (before.length !== after.length) return ['it has other cells'];
  return before
    .filter((cell, i) => !isAlike(shownBy(cell), shownBy(after[i] as CodeCell)))
    .map(({ id, source }) => `${id} shows something else: ${source[0]?.trim()}`);
}

function codeCells({ cells }: Notebook): CodeCell[] {
  return cells.filter((cell) => cell.cell_type === 'code');
}

/** Everything that a cell shows, as one text. */
function shownBy({ outputs }: CodeCell): string {
  return JSON.stringify(outputs, (key: string, value: unknown) =>
    undetermined.includes(key) ? undefined : value,
  );
}

const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

function isAlike(one: string, other: string): boolean {
  if (one.replace(number, '#') !== other.replace(number, '#')) return false;
  const [numbers, others] = [one.match(number) ?? [], other.match(number) ?? []];
  return numbers.every((text, i) => isNeighbour(text, others[i] as string));
}

function isNeighbour(one: string, other: string): boolean {
  const unit = Math.min(lastDigit(one), lastDigit(other));
  // Half a unit more than one, for what the subtraction rounds.
  return Math.abs(Number(one) - Number(other)) <= 1.5 * unit;
}

/** What one in the last digit of a printed number is worth; 0 of a whole number, which counts. */
function lastDigit(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return decimals === 0 ? 0 : 10 ** (Number(exponent) - decimals);
}
