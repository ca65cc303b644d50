import { memoryLimit } from '../numerics/kernels.ts';
import { isCommittee } from '../problem/committee.ts';
import { committeeStart } from '../problem/committeeStart.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import { activeInputs, sampleCount } from './sampleShape.ts';

/** Blocks of inputs that the same learners use, and the lengths of vectors that follow from them. */
export interface MatrixFreeShape {
  /** M. */
  rows: number;
  /**
   * Numbers of leading inputs that some learner uses, ascending: where the blocks end. Labels of a
   * committee are more than a signal and noise, and use all.
   */
  ends: number[];
  /** Most vectors that the basis of the samples' side can have. */
  basisSize: number;
  /** Directions of the inputs that labels depend on: one for every hidden unit of a committee. */
  signals: number;
  /** Coordinates per block. */
  stride: number;
  /** Coordinates of the weights of a learner of so many inputs. */
  readonly size: (active: number) => number;
}

/**
 * The shape of a matrix-free sample: no block has more directions than inputs, nor meets more than
 * one per sample, one for each signal and those that learners draw, nor than a worker's memory holds
 * images of.
 */
export function matrixFreeShape(
  { population, alpha, learners }: Problem,
  n: number,
): MatrixFreeShape {
  const rows = sampleCount(alpha, n);
  const hasUnits = population.kind === 'committee';
  const used = learners.map(({ capacity }) => activeInputs(capacity, n));
  const ends = [...new Set([...used, ...(hasUnits ? [n] : [])])].sort((a, b) => a - b);
  const held = Math.floor(memoryLimit / (Float64Array.BYTES_PER_ELEMENT * rows));
  const basisSize = Math.min(rows, held);
  const signals = hasUnits ? population.hidden : 1;
  const drawn = learners.reduce((total, learner) => total + drawnDirections(learner), 0);
  const stride = Math.min(n, basisSize + signals + drawn);
  return {
    rows,
    ends,
    signals,
    stride,
    basisSize,
    size: (active) => stride * ends.filter((end) => end <= active).length,
  };
}

/** Vectors of weights that are drawn at random for a learner: at most one, or the starts of units. */
function drawnDirections(learner: Learner): number {
  if (learner.kind !== 'trained' || !isCommittee(learner)) return 1;
  const { training } = learner;
  const descends = training.method === 'minimise' || training.method === 'gradient-descent';
  return descends ? committeeStart(training).restarts * learner.hidden : 0;
}
