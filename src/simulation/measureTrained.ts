import type { DataTerm } from '../observables/dataTerm.ts';
import type { ObservableName } from '../observables/observables.ts';
import type { OrderParameters } from '../observables/orderParameters.ts';
import { testError } from '../observables/testError.ts';
import { testLoss } from '../observables/testLoss.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { averageDataLoss, errorRate, orderParameters, overlap } from './measure.ts';
import type { Trial } from './trial.ts';

/** Every observable of a learner with a data term, from its weights and its training fields. */
export function measureTrained(
  trial: Trial,
  term: DataTerm,
  learner: Omit<FittedLearner, 'parameters'>,
  source: FittedLearner | undefined,
): { parameters: OrderParameters; observables: Record<ObservableName, number> } {
  const { kernels, n, problem, sample } = trial;
  const { fields } = learner;
  const { rows } = sample.design;
  const parameters = orderParameters(kernels, learner, sample.space);
  const sourceParameters = source && {
    ...source.parameters,
    overlap: overlap(kernels, learner, source, n),
  };
  const test = testError(problem.population, parameters);
  const onTraining = errorRate(kernels, fields, sample.labels, rows, parameters);
  const vectors = { fields, labels: sample.labels, source: source?.fields };
  return {
    parameters,
    observables: {
      ...parameters,
      testError: test,
      testLoss: testLoss(problem.population, term, parameters, sourceParameters),
      trainError: onTraining,
      trainLoss: averageDataLoss(kernels, term, vectors, rows),
      gap: test - onTraining,
    },
  };
}
