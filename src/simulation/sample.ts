import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { denseDesign } from './design/denseDesign.ts';
import type { Design, Vector } from './design/design.ts';
import { plainSpace } from './design/inputSpace.ts';
import type { InputSpace } from './design/inputSpace.ts';
import { rowSource } from './design/rowSource.ts';
import type { Streams } from './streams.ts';

/** The training sample of one trial: the quenched disorder that all learners share. */
export interface Sample {
  design: Design;
  /** The coordinates of the learners' weights. */
  space: InputSpace;
  /** M labels ±1. */
  labels: Vector;
}

/** M = round(αN), at least one sample. */
export function sampleCount(alpha: number, n: number): number {
  return Math.max(1, Math.round(alpha * n));
}

/** The first round(ηN) inputs, at least one: those that a learner of capacity η may use. */
export function activeInputs(capacity: number, n: number): number {
  return Math.max(1, Math.round(capacity * n));
}

/** Draws inputs and labels of a problem in N dimensions and stores the matrix. */
export function drawSample(
  kernels: Kernels,
  { population, alpha }: Pick<Problem, 'population' | 'alpha'>,
  n: number,
  streams: Streams,
): Sample {
  const rows = sampleCount(alpha, n);
  const space = plainSpace(kernels, n);
  const source = rowSource(kernels, population, space, streams);
  const matrix = kernels.allocate(rows * n);
  const labels = kernels.allocate(rows);
  source.draw(rows, matrix, labels);
  return { design: denseDesign(kernels, matrix, rows, n), space, labels };
}
