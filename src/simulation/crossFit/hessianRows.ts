import type { DataTerm } from '../../observables/dataTerm.ts';
import type { Vector } from '../design/design.ts';
import type { Points } from '../points/points.ts';
import { pointAddress } from '../points/points.ts';
import { writeDerivatives } from '../training/derivatives.ts';
import type { Derivatives, SampleTargets } from '../training/derivatives.ts';
import type { TrainingTask } from '../training/trainingTask.ts';

/** What every sample of a task asks for at its field, one part after another. */
export interface SampleSlopes {
  /** The row of the sample that each one is. */
  rows: number[];
  /** h */
  fields: Float64Array;
  /** τ */
  targets: Float64Array;
  /** D'(h) and D''(h) */
  first: Float64Array;
  second: Float64Array;
}

/** Reads fields and targets of a task's samples, and the slopes of its data terms there. */
export function sampleSlopes({ design, parts, sample }: TrainingTask): SampleSlopes {
  const { rows: all, kernels } = design;
  const { hinges } = sample;
  const view = (vector: Vector): Float64Array => kernels.view(vector, all);
  const [h, taus] = [view(sample.fields), view(sample.targets)];
  const [plus, minus] = [hinges && view(hinges.plus), hinges && view(hinges.minus)];
  const rows = parts.flatMap(({ rows: { first, count } }) =>
    Array.from({ length: count }, (_, i) => first + i),
  );
  const [first, second] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  const targets: SampleTargets = { tau: 0, plus: 0, minus: 0 };
  const out: Derivatives = { first: 0, second: 0 };
  const terms = parts.flatMap(({ rows: { count }, term }) => new Array<DataTerm>(count).fill(term));
  rows.forEach((row, i) => {
    targets.tau = taus[row] as number;
    targets.plus = plus?.[row] ?? 0;
    targets.minus = minus?.[row] ?? 0;
    writeDerivatives(terms[i] as DataTerm, targets, h[row] as number, out);
    first[i] = out.first;
    second[i] = out.second;
  });
  const at = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return { rows, fields: at(h), targets: at(taus), first, second };
}

/** The square root Z of the data's part of a Hessian, ZᵀZ = Σ D''(h) x xᵀ in (w, √N b). */
export interface HessianRows {
  /** √D'' (x, 1/√N) of every sample, row by row; without the last entry where no bias is learnt. */
  matrix: Vector;
  samples: number;
  /** Weights, and the bias where there is one. */
  unknowns: number;
}

/** Writes them to newly allocated memory, samples × unknowns doubles. */
export function hessianRows(
  { design, active, bias }: TrainingTask,
  points: Points,
  { rows, second }: SampleSlopes,
): HessianRows {
  const { kernels, columns } = design;
  const unknowns = active + (bias ? 1 : 0);
  const matrix = kernels.allocate(rows.length * unknowns);
  const own = { matrix, rows: rows.length, columns: unknowns, stride: unknowns };
  const constant = 1 / Math.sqrt(columns);
  rows.forEach((row, i) => {
    const at = pointAddress(own, i);
    const root = Math.sqrt(second[i] as number);
    kernels.raw.copy(pointAddress(points, row), at, active);
    if (bias) kernels.view(at, unknowns)[active] = constant;
    kernels.raw.scale(root, at, unknowns);
  });
  return { matrix, samples: rows.length, unknowns };
}
