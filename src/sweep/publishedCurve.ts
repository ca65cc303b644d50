import { inputErrorIn } from '../problem/inputError.ts';
import { didYouMean } from '../problem/nearestName.ts';

/** A published curve: points [x, y], ascending in x. */
export type PublishedPoints = [number, number][];

/** One line `curve,x,y`; the curve's name may hold commas, with or without quotes around it. */
const line = /^"?(.*?)"?,([^,]+),([^,]+)$/;

/**
 * Reads one curve from a table with the columns curve, x, y and a header line.
 *
 * @param text the table.
 * @param curve name of the wanted curve.
 * @param source what to name in messages: the file.
 * @throws InputError when a line is no point or the table has no such curve.
 *
 * @example
 * ```ts
 * import { publishedCurve } from 'quenched';
 *
 * const table = 'curve,x,y\nstudent,2,0.25\nteacher,1,0.5\nstudent,1,0.5\n';
 * console.log(publishedCurve(table, 'student', 'paper.csv')); // [ [ 1, 0.5 ], [ 2, 0.25 ] ]
 * ```
 */
export function publishedCurve(text: string, curve: string, source: string): PublishedPoints {
  const names = new Set<string>();
  const points: PublishedPoints = [];
  for (const [index, row] of text.trim().split(/\r?\n/).entries()) {
    if (index === 0) continue;
    const [, name, x, y] = line.exec(row) ?? [];
    const point: [number, number] = [Number(x), Number(y)];
    if (name === undefined || !point.every(Number.isFinite)) {
      throw inputErrorIn(source, `line ${index + 1} is no point: "${row}"`);
    }
    names.add(name);
    if (name === curve) points.push(point);
  }
  if (points.length > 0) return points.sort(([a], [b]) => a - b);
  throw inputErrorIn(source, `there is no curve "${curve}"`, didYouMean(curve, [...names]));
}
