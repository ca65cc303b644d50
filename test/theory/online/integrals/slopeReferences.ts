import { readFileSync } from 'node:fs';
import type { Fields } from '../../../../src/theory/online/integrals/fields.ts';
import type { UnitActivation } from '../../../../src/problem/unitActivation.ts';

/** One row of slope-expectations.csv: E[g'(x_u) g'(x_v) g(x_w) g(x_z)]. */
export interface SlopeReference {
  fields: Fields;
  /** Units u, v, w and z. */
  places: [number, number, number, number];
  /** Which fields are almost dependent, if any. */
  near: string;
  value: number;
}

function parseRow(line: string): SlopeReference {
  const cells = line.split(',');
  const places = Array.from(cells[4] as string, Number) as SlopeReference['places'];
  const numbers = cells.slice(6).map(Number);
  const activations = [0, 1, 2, 3].map(
    // A field that is no factor may have any.
    (unit) => (cells[places.indexOf(unit)] ?? 'linear') as UnitActivation,
  );
  const covariances = [0, 1, 2, 3].flatMap((i) =>
    [0, 1, 2, 3].map((j) => {
      const [row, column] = [Math.max(i, j), Math.min(i, j)];
      return numbers[(row * (row + 1)) / 2 + column] as number;
    }),
  );
  const value = numbers[10] as number;
  return { fields: { activations, covariances }, places, near: cells[5] as string, value };
}

/** The reference values, by quadrature over two fields of a closed mean over the others. */
export function slopeReferences(): SlopeReference[] {
  const path = new URL('../../../fixtures/slope-expectations.csv', import.meta.url);
  return readFileSync(path, 'utf8').trim().split('\n').slice(1).map(parseRow);
}
