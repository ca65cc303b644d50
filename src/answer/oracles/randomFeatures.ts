import { activationMoments } from '../../problem/features.ts';
import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

/** n/d of the references: samples per input dimension. */
const alpha = 3;

const source = 'the equations of arXiv:2002.09339, solved by an independent program';

/** The error of erf features on a noiseless sign perceptron, against p/n. */
function featureOracle(loss: 'square' | 'logistic', ratio: number, reference: string): Oracle {
  const features = { count: alpha * ratio, activation: 'erf' as const };
  const learners = [{ name: 'learner', loss, l2: 1e-4, features }];
  const answer = solvedOnce({ population: { kind: 'perceptron' }, alpha, learners });
  return {
    name: `${loss} loss on erf features, n/d = ${alpha}, λ = 1e-4, p/n = ${ratio}: test error`,
    source,
    reference,
    compute: () => observableOf(answer(), 'learner', 'testError'),
  };
}

/** Random features: the peaks of double descent against the number of features. */
export const randomFeaturesOracles: readonly Oracle[] = [
  {
    name: 'κ⋆ of the activation erf',
    source: '√((2/π) asin(2/3) − 4/(3π)), by hand',
    reference: '.200364',
    compute: () => Math.sqrt(activationMoments('erf').rest),
  },
  featureOracle('square', 0.5, '.2557'),
  featureOracle('square', 0.8, '.3278'),
  featureOracle('square', 1, '.3923'),
  featureOracle('square', 1.1, '.3685'),
  featureOracle('square', 2, '.2449'),
  featureOracle('logistic', 0.3, '.2843'),
];
