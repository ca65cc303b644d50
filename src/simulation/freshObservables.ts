import { meanOverParts } from './partRows.ts';
import type { LearnerObservables } from '../observables/observables.ts';
import { freshTerm } from '../observables/partTerm.ts';
import { testError } from '../observables/testError.ts';
import { testLoss } from '../observables/testLoss.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import { committeeObservables } from './committee/committeeObservables.ts';
import type { FittedLearner, WeightedState } from './fittedLearner.ts';
import { overlap } from './measure.ts';
import { isPointState } from './points/pointState.ts';
import { sampledLosses } from './points/sampledLosses.ts';
import type { Teacher } from './teacher.ts';
import type { Trial } from './trial.ts';

/** What every learner with a data term has on fresh samples. */
export type FreshObservables = LearnerObservables &
  Required<Pick<LearnerObservables, 'testError' | 'testLoss'>>;

/**
 * The observables of a learner with a data term on fresh samples, with its order parameters. Where
 * its teacher is several copies, losses to the target are averages over them.
 */
export function freshObservables(
  trial: Trial,
  learner: TrainedLearner,
  state: FittedLearner,
  teacher: Teacher | undefined,
): FreshObservables {
  const sources = teacher?.learners ?? [undefined];
  const each = sources.map((source) => besideSource(trial, learner, state, source));
  const mean = (name: 'testError' | 'testLoss') =>
    each.reduce((sum, { [name]: value }) => sum + value, 0) / each.length;
  return {
    ...(each[0] as FreshObservables),
    testError: mean('testError'),
    testLoss: mean('testLoss'),
  };
}

function besideSource(
  trial: Trial,
  learner: TrainedLearner,
  state: FittedLearner,
  source: FittedLearner | undefined,
): FreshObservables {
  if (isPointState(state)) return sampledLosses(trial, learner, state, source);
  if (!isPointState(source)) return besideWeights(trial, learner, state, source);
  // Its own field follows from weights; what it is drawn to does not.
  const { targets: _, ...untaught } = learner;
  const { testLoss } = sampledLosses(trial, learner, state, source);
  return { ...besideWeights(trial, untaught, state, undefined), testLoss };
}

function besideWeights(
  trial: Trial,
  learner: TrainedLearner,
  state: WeightedState,
  source: WeightedState | undefined,
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
    testLoss: meanOverParts(problem.data, learner, (part) =>
      testLoss(population, freshTerm(problem, learner, part), parameters, target),
    ),
  };
}
