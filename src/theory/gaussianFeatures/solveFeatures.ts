import { studentInformation } from '../../information/gaussian/studentInformation.ts';
import { studentName } from '../../problem/gaussianFeatures/featuresProblem.ts';
import type { FeaturesProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';
import type { LearnerTheory, TheoryAnswer } from '../theoryAnswer.ts';
import { featureCovariance } from './featureCovariance.ts';

/**
 * What theory says of the student of Gaussian features: the decomposition of the exact covariance,
 * which is closed for a task that is one number. The `residual` is its certified gap.
 */
export function solveFeatures(problem: FeaturesProblem): TheoryAnswer {
  return { problem, learners: { [studentName]: studentTheory(problem) }, overlaps: {} };
}

function studentTheory(problem: FeaturesProblem): LearnerTheory {
  const found = studentInformation(featureCovariance(problem));
  if (!found.converged) return { ...found, residual: null };
  const { observables, gap } = found;
  return {
    converged: true,
    residual: gap,
    quadrature: 'exact',
    quadratureError: gap,
    sweeps: 1,
    observables,
  };
}
