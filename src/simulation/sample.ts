import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import type { Design } from './design/design.ts';
import type { DesignKind } from './design/designKind.ts';
import type { InputSpace } from './design/inputSpace.ts';
import type { LabelVectors } from './design/labelVectors.ts';
import { drawDense } from './drawDense.ts';
import { drawMatrixFree } from './drawMatrixFree.ts';
import type { Streams } from './streams.ts';

/** The training sample of one trial: the quenched disorder that all learners share. */
export interface Sample extends LabelVectors {
  design: Design;
  /** The coordinates of the learners' weights. */
  space: InputSpace;
}

/**
 * Draws the sample of a problem in N dimensions: the registry of designs.
 *
 * @throws Error for a design of online learning, which draws no sample.
 */
export function drawSample(
  kernels: Kernels,
  problem: Problem,
  { n, design }: { n: number; design: DesignKind },
  streams: Streams,
): Sample {
  const draw = design === 'matrix-free' ? drawMatrixFree : drawDense;
  return draw(kernels, problem, n, streams);
}
