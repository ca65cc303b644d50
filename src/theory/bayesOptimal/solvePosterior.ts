import type { LearnerObservables } from '../../observables/observables.ts';
import { testError } from '../../observables/testError.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { LearnerTheory } from '../theoryAnswer.ts';
import { bayesModel } from './bayesModel.ts';
import { uninformedFixedPoint } from './fixedPoints.ts';
import type { BayesFixedPoint } from './fixedPoints.ts';
import { posteriorTrainError } from './posteriorTrainError.ts';

/** The posterior mean of a perceptron's weights, in the limit N → ∞. */
export interface PosteriorSolution {
  /** Null where there is no answer. */
  point: BayesFixedPoint | null;
  answer: LearnerTheory;
}

/** The second quadrature has nodes so many times closer. */
const finer = 1.5;

/**
 * Solves for the posterior mean that message passing finds from knowing nothing, the fixed point
 * of smallest overlap: m = q and b = 0. Where several are stable it may not be the equilibrium.
 *
 * @param alpha labelled samples per input.
 * @param capacity η; the inputs beyond are noise to this learner.
 */
export function solvePosterior(
  population: Perceptron,
  alpha: number,
  capacity: number,
): PosteriorSolution {
  if (alpha === 0) return { point: null, answer: noLabels };
  const [point, check] = [1, finer].map((fineness) =>
    uninformedFixedPoint(bayesModel(population, capacity, fineness), alpha),
  ) as [BayesFixedPoint | null, BayesFixedPoint | null];
  if (point === null || check === null) return { point: null, answer: outOfRange };
  const { overlap: q, residual } = point;
  const change = Math.abs(q - check.overlap) + Math.abs(point.variance - check.variance);
  if (change > quadratureTolerance) return { point: null, answer: unsettled(change) };
  const test = testError(population, { m: q, q, bias: 0 });
  const training = posteriorTrainError(population, point, capacity);
  const observables: LearnerObservables = {
    m: q,
    q,
    bias: 0,
    testError: test,
    trainError: training,
    gap: test - training,
  };
  const answer = { converged: true as const, residual, sweeps: 0, observables };
  return { point, answer: { ...answer, quadrature: 'grid', quadratureError: change } };
}

/** As for learners that are trained. */
const quadratureTolerance = 1e-6;

const noLabels: LearnerTheory = {
  converged: false,
  reason: 'no part of the sample has labels',
  residual: null,
};

const outOfRange: LearnerTheory = {
  converged: false,
  reason: 'what the samples tell leaves the range of numbers',
  residual: null,
};

function unsettled(change: number): LearnerTheory {
  const reason = `the quadrature did not settle (the overlap moves by ${change.toExponential(1)})`;
  return { converged: false, reason, residual: null };
}
