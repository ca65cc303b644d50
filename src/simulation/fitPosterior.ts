import type { LearnerObservables } from '../observables/observables.ts';
import { testError } from '../observables/testError.ts';
import type { BayesLearner } from '../problem/learner.ts';
import type { Perceptron } from '../problem/population.ts';
import type { Vector } from './design/design.ts';
import { countRows } from './design/rowRange.ts';
import type { RowRange } from './design/rowRange.ts';
import type { Fit } from './fit.ts';
import type { WeightedState } from './fittedLearner.ts';
import { errorOnRows, orderParameters } from './measure.ts';
import { passMessages } from './messagePassing/passMessages.ts';
import type { Estimate } from './messagePassing/passMessages.ts';
import { posteriorPulls } from './messagePassing/posteriorPulls.ts';
import { posteriorWeights } from './messagePassing/posteriorWeights.ts';
import { partRows } from './partRows.ts';
import { activeInputs } from './sampleShape.ts';
import type { Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/**
 * Messages rest once they agree to 1e−10, what rounding allows near the spinodal of binary weights,
 * where a thousand rounds may be needed. Without damping one sample of N = 1000 in some tens makes
 * binary messages circle for ever.
 */
const messageOptions = { tolerance: 1e-10, iterations: 2_000, damping: 0.25 };

/**
 * The posterior mean of a perceptron's weights given the labelled samples, by approximate message
 * passing from w = 0 (Barbier et al. 2019, arXiv:1708.03395): the fixed point with the smallest
 * overlap, which no known algorithm of polynomial time improves on.
 */
export function fitPosterior(trial: Trial, { name, capacity }: BayesLearner, law: Perceptron): Fit {
  const { kernels, n, problem, sample } = trial;
  const { design } = sample;
  if (law.weights === 'binary' && design.gram === null) {
    const reason = 'the posterior mean of binary weights needs their own coordinates: design dense';
    return { answer: { converged: false, reason } };
  }
  const labelled = partRows(problem.data, design.rows)
    .filter(({ part }) => part.labels)
    .map(({ rows }) => rows);
  const active = activeInputs(capacity, n);
  const size = design.size(active);
  const weights = kernels.allocate(size);
  const fields = kernels.allocate(design.rows);
  const mark = kernels.mark();
  const outcome = estimate(trial, law, { active, labelled, fields });
  if (outcome.converged) kernels.raw.copy(outcome.weights, weights, size);
  kernels.release(mark);
  if (!outcome.converged) return { answer: outcome };
  const state = { name, size, weights, bias: 0, fields };
  design.fields(active, weights, 0, fields);
  return measured(trial, law, state, labelled, outcome.products);
}

/** Below this many samples within the width of a sharp channel it would see none of them. */
const leastSeen = 10;

function estimate(
  { n, sample }: Trial,
  law: Perceptron,
  { active, labelled, fields }: { active: number; labelled: RowRange[]; fields: Vector },
): Estimate | Untrained {
  const { design, labels } = sample;
  const { kernels } = design;
  const size = design.size(active);
  const hidden = (n - active) / n;
  const evidence = { kernels, population: law, labelled, labels };
  // Binary weights that are all but known leave V = 0, and a channel without width: a floor of
  // order 1/N², far below the V of any other state, lets them come to rest.
  const floor = law.weights === 'binary' ? (leastSeen / n) * (leastSeen / n) : 0;
  return passMessages(
    {
      design,
      active,
      inputVariance: 1,
      bias: false,
      response: active / n,
      fields,
      pull: (free, response, pulls) =>
        posteriorPulls(evidence, free, Math.max(response, floor) + hidden, pulls),
      estimate: (drive, precision, weights) =>
        posteriorWeights[law.weights](kernels, { drive, precision }, { active, size }, weights),
    },
    messageOptions,
  );
}

function measured(
  { kernels, sample }: Trial,
  population: Perceptron,
  state: Omit<WeightedState, 'parameters'>,
  labelled: readonly RowRange[],
  products: number,
): Fit {
  const parameters = orderParameters(kernels, state, sample.space);
  const test = testError(population, parameters);
  const observables: LearnerObservables & { testError: number } = {
    ...parameters,
    testError: test,
  };
  if (countRows(labelled) > 0) {
    const setting = { kernels, population, truth: sample.truth };
    observables.trainError = errorOnRows(setting, state.fields, labelled, { parameters });
    observables.gap = test - observables.trainError;
  }
  return {
    answer: { converged: true, products, observables },
    fitted: { ...state, parameters },
  };
}
