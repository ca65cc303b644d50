import type { Kernels } from '../../numerics/kernels.ts';
import { simulatedSet } from '../../problem/table/simulatedTable.ts';
import type { SimulatedTable } from '../../problem/table/simulatedTable.ts';
import type { Table } from '../../problem/table/table.ts';
import { activationCodes } from '../activationCodes.ts';
import type { Vector } from '../design/design.ts';
import { addTimesTransposed, allocateMatrix, entriesOf, fillMatrix } from '../network/matrix.ts';
import type { Matrix } from '../network/matrix.ts';
import type { Streams } from '../streams.ts';

/** E max(0, u) of a standard normal u: 1/√(2π). */
const MEAN_UNIT = 0.3989422804014327;

/** A matrix of independent normals of that deviation. */
function normals(
  kernels: Kernels,
  rows: number,
  columns: number,
  deviation: number,
  stream: Vector,
): Matrix {
  const matrix = allocateMatrix(kernels, rows, columns);
  kernels.raw.fillNormals(stream, matrix.at, rows * columns);
  kernels.raw.scale(deviation, matrix.at, rows * columns);
  return matrix;
}

/** The place of the largest entry of every row. */
function largestOfRows(kernels: Kernels, matrix: Matrix): Int32Array {
  const entries = entriesOf(kernels, matrix);
  const { rows, columns } = matrix;
  return Int32Array.from({ length: rows }, (_, row) => {
    const own = entries.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own));
  });
}

/** What decides the classes of rows. */
interface Decision {
  simulated: SimulatedTable;
  /** Variance of the noise on its outputs. */
  noise: number;
  streams: Streams;
  /** Whose units and noise these are, `signal` or `nuisance`. */
  purpose: string;
}

/**
 * Classes of rows of normal inputs x: the largest of V (max(0, A x/√d) − 1/√(2π)) + √ν ξ, with A, V
 * and ξ standard normals.
 */
function decide(
  kernels: Kernels,
  inputs: Matrix,
  { simulated, noise, streams, purpose }: Decision,
): Int32Array {
  const { hidden, classes } = simulated;
  const { rows, columns } = inputs;
  const draws = (what: string): Vector => streams(`table/${purpose}/${what}`);
  const units = normals(kernels, hidden, columns, 1 / Math.sqrt(columns), draws('units'));
  const heads = normals(kernels, classes, hidden, 1, draws('heads'));
  const outputs = normals(kernels, rows, classes, Math.sqrt(noise), draws('noise'));
  const fields = allocateMatrix(kernels, rows, hidden);
  const features = allocateMatrix(kernels, rows, hidden);
  fillMatrix(kernels, fields, 0);
  fillMatrix(kernels, features, -MEAN_UNIT);
  addTimesTransposed(kernels, inputs, units, fields);
  kernels.raw.addUnits(activationCodes.relu, fields.at, features.at, rows * hidden);
  addTimesTransposed(kernels, features, heads, outputs);
  return largestOfRows(kernels, outputs);
}

/**
 * A simulated table of so many rows: standard normal inputs, first those of the signal and then those
 * of the nuisance, and the classes of both.
 */
export function drawSimulated(
  kernels: Kernels,
  simulated: SimulatedTable,
  rows: number,
  streams: Streams,
): Table {
  const mark = kernels.mark();
  const draw = (columns: number, purpose: string) =>
    normals(kernels, rows, columns, 1, streams(`table/${purpose}/inputs`));
  const signal = draw(simulated.signal, 'signal');
  const nuisance = draw(simulated.nuisance, 'nuisance');
  const shared = { simulated, streams };
  const decided = { ...shared, noise: simulated.noise, purpose: 'signal' };
  const classes = decide(kernels, signal, decided);
  const others = decide(kernels, nuisance, { ...shared, noise: 0, purpose: 'nuisance' });
  const inputs = sideBySide(kernels, signal, nuisance);
  kernels.release(mark);
  const names = (count: number, what: string): string[] =>
    Array.from({ length: count }, (_, place) => `${what} ${place + 1}`);
  return {
    columns: [...names(simulated.signal, 'signal'), ...names(simulated.nuisance, 'nuisance')],
    inputs,
    classes,
    classNames: simulatedSet(simulated).classes,
    ...(simulated.nuisance > 0 && { nuisance: others }),
  };
}

/** The rows of two matrices, those of the second behind those of the first. */
function sideBySide(kernels: Kernels, first: Matrix, second: Matrix): Float64Array {
  const [left, right] = [entriesOf(kernels, first), entriesOf(kernels, second)];
  const width = first.columns + second.columns;
  return Float64Array.from({ length: first.rows * width }, (_, at) => {
    const [row, column] = [Math.floor(at / width), at % width];
    if (column < first.columns) return left[row * first.columns + column] as number;
    return right[row * second.columns + column - first.columns] as number;
  });
}
