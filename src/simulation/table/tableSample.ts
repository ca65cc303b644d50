import type { Kernels } from '../../numerics/kernels.ts';
import type { Table } from '../../problem/table/table.ts';
import type { TableProblem } from '../../problem/table/tableProblem.ts';
import type { Points } from '../points/points.ts';
import type { Streams } from '../streams.ts';
import { eligibleRows } from './eligibleRows.ts';
import { shuffled } from './shuffled.ts';

/** Rows of a table. */
export interface LabelledPoints {
  /** Standardised inputs over √N; behind those of every row stands 1/√N, for biases. */
  points: Points;
  /** The class of every row, its place among the problem's classes. */
  classes: Int32Array;
}

/** What a trial draws from a table. */
export interface TableSample {
  /** How many classes there are. */
  outputs: number;
  /** The rows that learners are trained on. */
  training: LabelledPoints;
  /** Other rows, which they are tested on. */
  held: LabelledPoints;
  /** The class of the nuisance of every row that is trained on, where the table has one. */
  nuisance?: Int32Array;
}

/** What standardises the inputs of one column. */
interface Standard {
  mean: number;
  /** 1/deviation over √N; 0 for a column that is constant. */
  scale: number;
}

/**
 * Draws rows to train on and, of the rest, rows to test on, from the stream `rows`. Inputs have mean
 * 0 and variance 1 over the rows that are trained on.
 *
 * @throws InputError where the table has too few rows.
 */
export function drawTableSample(
  kernels: Kernels,
  problem: TableProblem,
  table: Table,
  streams: Streams,
): TableSample {
  const { samples, testSamples, classes } = problem;
  const mark = kernels.mark();
  const order = shuffled(kernels, eligibleRows(problem, table), streams('rows'));
  kernels.release(mark);
  const rows = order.slice(0, samples);
  const standards = table.columns.map((_, column) => standardOf(table, rows, column));
  const place = table.classNames.map((name) => classes.indexOf(name));
  const labelled = (chosen: readonly number[]): LabelledPoints => ({
    points: writePoints(kernels, table, chosen, standards),
    classes: Int32Array.from(chosen, (row) => place[table.classes[row] as number] as number),
  });
  return {
    outputs: classes.length,
    training: labelled(rows),
    held: labelled(order.slice(samples, samples + testSamples)),
    ...(table.nuisance && { nuisance: Int32Array.from(rows, (row) => table.nuisance?.[row] ?? 0) }),
  };
}

function inputOf({ inputs, columns }: Table, row: number, column: number): number {
  return inputs[row * columns.length + column] as number;
}

function standardOf(table: Table, rows: readonly number[], column: number): Standard {
  const mean = rows.reduce((sum, row) => sum + inputOf(table, row, column), 0) / rows.length;
  const squares = rows.reduce((sum, row) => {
    const apart = inputOf(table, row, column) - mean;
    return sum + apart * apart;
  }, 0);
  const deviation = Math.sqrt(squares / rows.length);
  return { mean, scale: deviation > 0 ? 1 / (deviation * Math.sqrt(table.columns.length)) : 0 };
}

function writePoints(
  kernels: Kernels,
  table: Table,
  rows: readonly number[],
  standards: readonly Standard[],
): Points {
  const columns = standards.length;
  const stride = columns + 1;
  const matrix = kernels.allocate(rows.length * stride);
  const entries = kernels.view(matrix, rows.length * stride);
  rows.forEach((row, i) => {
    standards.forEach(({ mean, scale }, column) => {
      entries[i * stride + column] = scale * (inputOf(table, row, column) - mean);
    });
    entries[i * stride + columns] = 1 / Math.sqrt(columns);
  });
  return { matrix, rows: rows.length, columns, stride };
}
