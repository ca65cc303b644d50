import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { denseDesign } from './design/denseDesign.ts';
import type { Design, Vector } from './design/design.ts';
import { rowSource } from './design/rowSource.ts';
import type { Streams } from './streams.ts';

/** The training sample of one trial: the quenched disorder that all learners share. */
export interface Sample {
  design: Design;
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
  problem: Problem,
  n: number,
  streams: Streams,
): Sample {
  const rows = sampleCount(problem.alpha, n);
  const source = rowSource(kernels, problem.population, n, streams);
  const matrix = kernels.allocate(rows * n);
  const labels = kernels.allocate(rows);
  source.draw(rows, matrix, labels);
  return { design: denseDesign(kernels, matrix, rows, n), labels };
}
