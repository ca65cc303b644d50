import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { denseDesign } from './design/denseDesign.ts';
import { plainSpace } from './design/inputSpace.ts';
import { allocateLabels } from './design/labelVectors.ts';
import { rowSource } from './design/rowSource.ts';
import type { Sample } from './sample.ts';
import { sampleCount } from './sampleShape.ts';
import type { Streams } from './streams.ts';

/** Draws inputs and labels and stores the matrix. */
export function drawDense(
  kernels: Kernels,
  { population, alpha }: Pick<Problem, 'population' | 'alpha'>,
  n: number,
  streams: Streams,
): Sample {
  const rows = sampleCount(alpha, n);
  const space = plainSpace(kernels, n, population);
  const source = rowSource(kernels, population, space, streams);
  const matrix = kernels.allocate(rows * n);
  const vectors = allocateLabels(kernels, population, rows);
  source.draw(rows, matrix, vectors);
  return { design: denseDesign(kernels, matrix, rows, n), space, ...vectors };
}
