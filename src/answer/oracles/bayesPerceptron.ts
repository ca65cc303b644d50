import { populationSchema } from '../../problem/population.ts';
import type { Perceptron } from '../../problem/population.ts';
import { bayesModel } from '../../theory/bayesOptimal/bayesModel.ts';
import { uninformedFixedPoint } from '../../theory/bayesOptimal/fixedPoints.ts';
import { bayesError, gibbsError } from '../../theory/bayesOptimal/signErrors.ts';
import { firstOrderTransition } from '../../theory/bayesOptimal/transitions.ts';
import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

/** α and the test error of the Bayes-optimal learner of a noiseless sign perceptron. */
const errors: readonly (readonly [number, string])[] = [
  [0.5, '.322395'],
  [1, '.254373'],
  [2, '.174534'],
  [5, '.083935'],
];

const bayesErrors = errors.map(([alpha, reference]): Oracle => {
  const learners = [{ name: 'bayes', kind: 'bayes-optimal' as const }];
  const answer = solvedOnce({ population: { kind: 'perceptron' }, alpha, learners });
  return {
    name: `Bayes-optimal learner of a sign perceptron, α = ${alpha}: test error`,
    source: 'the state evolution of arXiv:1708.03395, solved by an independent program',
    reference,
    compute: () => observableOf(answer(), 'bayes', 'testError'),
  };
});

/** The sign perceptron, with its defaults and other weights. */
function signPerceptron(weights: Perceptron['weights']): Perceptron {
  return populationSchema.parse({ kind: 'perceptron', weights }) as Perceptron;
}

/** 1/α corrections are below the digits quoted. */
const manySamples = 1e4;

function varianceAt(alpha: number): number {
  return uninformedFixedPoint(bayesModel(signPerceptron('spherical')), alpha)?.variance ?? NaN;
}

const limits: readonly Oracle[] = [
  {
    name: 'Bayes-optimal learner of a sign perceptron: α ε, α → ∞',
    source: 'Opper & Haussler 1991, PRL 66, 2677',
    reference: '.442',
    compute: () => manySamples * bayesError(varianceAt(manySamples)),
  },
  {
    name: 'Gibbs learner of a sign perceptron: α ε, α → ∞',
    source: 'Györgyi & Tishby 1990',
    reference: '.625',
    compute: () => manySamples * gibbsError(varianceAt(manySamples)),
  },
];

const transition = () => firstOrderTransition(bayesModel(signPerceptron('binary')));

const transitions: readonly Oracle[] = [
  {
    name: 'binary weights, sign labels: α_IT of the first-order transition',
    source: 'Sompolinsky, Tishby & Seung 1990; more digits by an independent program',
    reference: '1.24468',
    compute: () => transition()?.equilibrium ?? NaN,
  },
  {
    name: 'binary weights, sign labels: spinodal, where message passing gets through',
    source: 'Horner 1992; more digits by an independent program',
    reference: '1.49263',
    compute: () => transition()?.uninformedUpTo ?? NaN,
  },
];

const hebb = (
  [
    [1, '.285634'],
    [5, '.162614'],
  ] as const
).map(([alpha, reference]): Oracle => {
  // Under a heavy ridge the square loss learns the direction Σ y x of Hebb.
  const learners = [{ name: 'hebb', loss: 'square' as const, l2: 1e9 }];
  const answer = solvedOnce({ population: { kind: 'perceptron' }, alpha, learners });
  return {
    name: `Hebb learner of a sign perceptron, α = ${alpha}: test error`,
    source: 'arccos √(2α/(2α+π))/π (Vallet 1989)',
    reference,
    compute: () => observableOf(answer(), 'hebb', 'testError'),
  };
});

/** Learning a perceptron as well as can be, and by Hebb's rule. */
export const bayesPerceptronOracles: readonly Oracle[] = [
  ...bayesErrors,
  ...limits,
  ...transitions,
  ...hebb,
];
