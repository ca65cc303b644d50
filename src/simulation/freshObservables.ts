import { meanOverParts } from './partRows.ts';
import { dataTerm } from '../observables/dataTerm.ts';
import type { LearnerObservables } from '../observables/observables.ts';
import { testError } from '../observables/testError.ts';
import { testLoss } from '../observables/testLoss.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import { committeeObservables } from './committee/committeeObservables.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { overlap } from './measure.ts';
import type { Trial } from './trial.ts';

/** What every learner with a data term has on fresh samples. */
export type FreshObservables = LearnerObservables &
  Required<Pick<LearnerObservables, 'testError' | 'testLoss'>>;

/** The observables of a learner with a data term on fresh samples, with its order parameters. */
export function freshObservables(
  trial: Trial,
  learner: TrainedLearner,
  state: FittedLearner,
  source: FittedLearner | undefined,
): FreshObservables {
  const { kernels, problem, sample } = trial;
  const { population } = problem;
  const { parameters } = state;
  const target = source?.parameters && {
    ...source.parameters,
    overlap: overlap(kernels, state, source, sample.space),
  };
  const isUncovered = source !== undefined && target === undefined;
  if (population.kind === 'committee' || parameters === undefined || isUncovered) {
    return committeeObservables(trial, learner, state, source);
  }
  return {
    ...parameters,
    testError: testError(population, parameters),
    testLoss: meanOverParts(problem.data, learner, ({ labels }) =>
      testLoss(population, dataTerm(learner, labels), parameters, target),
    ),
  };
}
