import type { Complaint } from './checkProblem.ts';
import type { Covariance } from './covariance.ts';
import type { ProblemFields } from './problem.ts';

/** Shares are decimal fractions such as thirds, rounded by whoever wrote them. */
const shareRounding = 1e-9;

function checkShares(covariance: Covariance): Complaint {
  if (covariance.kind !== 'spectrum') return undefined;
  const total = covariance.values.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) <= shareRounding) return undefined;
  return [`the shares of population.covariance sum to ${total}`, 'they must sum to 1'];
}

/** Checks that a spectrum is complete and that every learner can do with it. */
export function checkCovariance({ population, learners }: ProblemFields): Complaint {
  if (population.kind !== 'perceptron' || population.covariance === undefined) return undefined;
  const bayes = learners.find(({ kind }) => kind === 'bayes-optimal');
  if (bayes !== undefined) {
    return [
      'population.covariance is given',
      `${bayes.name} is ${bayes.kind}, which is known for isotropic inputs`,
    ];
  }
  return checkShares(population.covariance);
}
