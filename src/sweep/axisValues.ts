import { z } from 'zod';
import { exp, log } from '../numerics/specialFunctions.ts';
import { inputErrorIn } from '../problem/inputError.ts';

/** How an axis is written: a number, a list of numbers, or a text that `axisValues` reads. */
export const axisSchema = z.union([z.number(), z.array(z.number()).min(1), z.string()]);

/** An axis as it is written. */
export type Axis = z.output<typeof axisSchema>;

const grammar = 'start:stop:count, log:start:stop:count, a number, or several of these with commas';

/** More values than any figure needs; a longer grid is a typing error that would fill the memory. */
const longestGrid = 100_000;

/** Twelve significant digits: values read `2.3` and not `2.3000000000000003`. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A reader of pieces of one axis text; `fail` throws the one message that names text and place. */
interface Reader {
  fail(reason: string): never;
}

function readNumber(piece: string, reader: Reader): number {
  const value = Number(piece);
  if (piece === '' || !Number.isFinite(value)) reader.fail(`"${piece}" is no finite number`);
  return value;
}

function readRange(pieces: string[], reader: Reader): number[] {
  const logarithmic = pieces[0] === 'log';
  const numbers = (logarithmic ? pieces.slice(1) : pieces).map((p) => readNumber(p, reader));
  const [start, stop, count] = numbers;
  if (start === undefined || stop === undefined || count === undefined || numbers.length > 3) {
    return reader.fail('it needs a start, a stop and a count');
  }
  if (!Number.isInteger(count) || count < 1 || count > longestGrid) {
    reader.fail(`the count must be a whole number from 1 to ${longestGrid}`);
  }
  if (start > stop) reader.fail('the start is above the stop');
  if (count === 1 && start < stop) reader.fail('a count of 1 needs the start equal to the stop');
  if (logarithmic && start <= 0) reader.fail('a logarithmic range needs positive ends');
  const share = (i: number) => (count === 1 ? 0 : i / (count - 1));
  return Array.from({ length: count }, (_, i) =>
    logarithmic ? start * exp(share(i) * log(stop / start)) : start + (stop - start) * share(i),
  );
}

function readText(text: string, source: string): number[] {
  const reader: Reader = {
    fail: (reason) => {
      throw inputErrorIn(source, `"${text}" is no range: ${reason}`, `a range is ${grammar}`);
    },
  };
  return text.split(',').flatMap((part) => {
    const pieces = part.split(':').map((piece) => piece.trim());
    return pieces.length === 1 ? [readNumber(pieces[0] ?? '', reader)] : readRange(pieces, reader);
  });
}

/**
 * The values of an axis in the order in which they are written.
 *
 * @param axis a number, a list, or text: `2:4:21` (start, stop, count; both ends included),
 *   `log:1e-4:1:20` (equal ratios), `1,2,5`, or a mix with commas.
 * @param source what to name in the message, such as `--set alpha`.
 * @throws InputError when the text is no range.
 */
export function axisValues(axis: Axis, source: string): number[] {
  const values =
    typeof axis === 'string' ? readText(axis, source) : Array.isArray(axis) ? axis : [axis];
  return values.map(tidy);
}
