import { testError } from '../observables/testError.ts';
import type { BayesLearner } from '../problem/learner.ts';
import type { Mixture } from '../problem/population.ts';
import { bayesBias, bayesDeviation } from './bayesOptimal.ts';
import type { Fit } from './fit.ts';
import { errorOnRows, orderParameters } from './measure.ts';
import { activeInputs } from './sampleShape.ts';
import type { Trial } from './trial.ts';

/** Draws the Bayes-optimal learner of a mixture and measures it; nothing is trained. */
export function fitBayes(trial: Trial, learner: BayesLearner, population: Mixture): Fit {
  const { kernels, n, problem, sample, streams } = trial;
  const { design, space } = sample;
  const { alpha } = problem;
  const { rows } = design;
  const active = activeInputs(learner.capacity, n);
  const stream = streams(`bayes/${learner.name}`);
  const size = design.size(active);
  const weights = kernels.allocate(size);
  design.normalWeights(active, stream, weights);
  kernels.raw.axpby(1, space.signal, bayesDeviation(population, alpha), weights, size);
  const bias = bayesBias(population, alpha);
  const fields = kernels.allocate(rows);
  design.fields(active, weights, bias, fields);

  const state = { name: learner.name, size, weights, bias, fields };
  const parameters = orderParameters(kernels, state, space);
  const test = testError(population, parameters);
  const setting = { kernels, population, truth: sample.truth };
  const onTraining = errorOnRows(setting, fields, [{ first: 0, count: rows }], { parameters });
  return {
    answer: {
      converged: true,
      products: 0,
      observables: {
        ...parameters,
        testError: test,
        trainError: onTraining,
        gap: test - onTraining,
      },
    },
    fitted: { ...state, parameters },
  };
}
