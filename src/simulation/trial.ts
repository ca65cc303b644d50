import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import type { CrossFits } from './crossFit/crossFitted.ts';
import type { FittedLearner } from './fittedLearner.ts';
import type { Sample } from './sample.ts';
import type { SharedEquations } from './sharedEquations.ts';
import type { Streams } from './streams.ts';

/** What every step of one trial works with. */
export interface Trial {
  kernels: Kernels;
  problem: Problem;
  /** N. */
  n: number;
  streams: Streams;
  sample: Sample;
  /** Normal equations that several learners on this sample share. */
  equations: SharedEquations;
  /** Cross-fitted sources that learners on this sample share; gains what is new. */
  crossFits: CrossFits;
  /** Learners of a similar problem on this sample, by name: where minimisers may start. */
  neighbours: ReadonlyMap<string, FittedLearner>;
  /** The learners that have their weights, in causal order. */
  fitted: Map<string, FittedLearner>;
}
