import { memoryLimit } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { activeInputs, sampleCount } from './sampleShape.ts';

/** Blocks of inputs that the same learners use, and the lengths of vectors that follow from them. */
export interface MatrixFreeShape {
  /** M. */
  rows: number;
  /** Numbers of leading inputs that some learner uses, ascending: where the blocks end. */
  ends: number[];
  /** Most vectors that the basis of the samples' side can have. */
  basisSize: number;
  /** Coordinates per block. */
  stride: number;
  /** Coordinates of the weights of a learner of so many inputs. */
  readonly size: (active: number) => number;
}

/**
 * The shape of a matrix-free sample: no block has more directions than inputs, nor meets more than
 * one per sample and learner and one for the signal, nor than a worker's memory holds images of.
 */
export function matrixFreeShape({ alpha, learners }: Problem, n: number): MatrixFreeShape {
  const rows = sampleCount(alpha, n);
  const ends = [...new Set(learners.map(({ capacity }) => activeInputs(capacity, n)))].sort(
    (a, b) => a - b,
  );
  const held = Math.floor(memoryLimit / (Float64Array.BYTES_PER_ELEMENT * rows));
  const basisSize = Math.min(rows, held);
  const stride = Math.min(n, basisSize + learners.length + 1);
  return {
    rows,
    ends,
    stride,
    basisSize,
    size: (active) => stride * ends.filter((end) => end <= active).length,
  };
}
