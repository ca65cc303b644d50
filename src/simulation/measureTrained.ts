import type { DataTerm } from '../observables/dataTerm.ts';
import type { LearnerObservables } from '../observables/observables.ts';
import type { OrderParameters } from '../observables/orderParameters.ts';
import { mapMeasures, sampleMeasures } from '../observables/sampleMeasures.ts';
import { testError } from '../observables/testError.ts';
import { testLoss } from '../observables/testLoss.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { errorRate, orderParameters, overlap, sampleAverage } from './measure.ts';
import type { Trial } from './trial.ts';

/** What every learner with a data term has, and what depends on its targets. */
type TrainedObservables = LearnerObservables &
  Required<Pick<LearnerObservables, 'testError' | 'trainError' | 'trainLoss' | 'gap'>>;

/** Every observable of a learner with a data term, from its weights and its training fields. */
export function measureTrained(
  trial: Trial,
  term: DataTerm,
  learner: Omit<FittedLearner, 'parameters'>,
  source: FittedLearner | undefined,
): { parameters: OrderParameters; observables: TrainedObservables } {
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
  const means = mapMeasures(sampleMeasures(term, source !== undefined), (measure) =>
    sampleAverage(kernels, measure, vectors, rows),
  );
  return {
    parameters,
    observables: {
      ...parameters,
      testError: test,
      testLoss: testLoss(problem.population, term, parameters, sourceParameters),
      trainError: onTraining,
      ...means,
      gap: test - onTraining,
    },
  };
}
