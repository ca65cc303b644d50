import { observableNames } from '../observables/observables.ts';
import { namesIn } from '../problem/question.ts';
import type { SettledQuestion } from '../problem/question.ts';
import type { LearnerTrial, TrialAnswer } from '../simulation/trialAnswer.ts';
import { averageCourses } from './averageCourses.ts';
import { averageInformation } from './averageInformation.ts';
import { averageTrajectories } from './averageTrajectories.ts';
import { estimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { LearnerEstimate, SimulationAnswer, SimulationSetting } from './simulationAnswer.ts';

type ConvergedTrial = Extract<LearnerTrial, { converged: true }>;

/**
 * Means and standard errors over trials, taken in the given order. A learner that failed in any
 * trial is not converged: the mean over the others would be a selection.
 */
export function aggregateTrials(
  problem: SettledQuestion,
  setting: SimulationSetting,
  trials: readonly TrialAnswer[],
): SimulationAnswer {
  const learners = namesIn(problem).map((name): [string, LearnerEstimate] => [
    name,
    aggregateLearner(trials.map((trial) => learnerOf(trial, name))),
  ]);
  const sampled = averageInformation(trials.map((trial) => trial.informationEmpirical));
  const trajectory = averageCourses(trials.map((trial) => trial.trajectory));
  return {
    problem,
    ...setting,
    trials: trials.length,
    learners: Object.fromEntries(learners),
    overlaps: aggregateOverlaps(trials),
    ...(sampled && { informationEmpirical: sampled }),
    ...(trajectory && { trajectory }),
  };
}

function learnerOf(trial: TrialAnswer, name: string): LearnerTrial {
  const learner = trial.learners[name];
  if (learner === undefined) throw new Error(`a trial has no learner ${name}`);
  return learner;
}

function aggregateLearner(trials: readonly LearnerTrial[]): LearnerEstimate {
  const converged = trials.filter((trial): trial is ConvergedTrial => trial.converged);
  const failure = trials.find((trial) => !trial.converged);
  if (failure !== undefined) {
    const failed = trials.length - converged.length;
    return { converged: false, reason: failure.reason, failed, trials: trials.length };
  }
  const observables = observableNames.flatMap((name) => {
    const value = estimateIfPresent(converged.map((trial) => trial.observables[name]));
    return value === undefined ? [] : [[name, value] as const];
  });
  const empirical = estimateIfPresent(converged.map((trial) => trial.testErrorEmpirical));
  const trajectory = averageTrajectories(converged.map((trial) => trial.trajectory));
  const note = converged.find((trial) => trial.note !== undefined)?.note;
  return {
    converged: true,
    products: estimate(converged.map((trial) => trial.products)),
    observables: Object.fromEntries(observables),
    ...(empirical && { testErrorEmpirical: empirical }),
    ...(trajectory && { trajectory }),
    ...(note !== undefined && { note }),
  };
}

/** The estimate of a quantity that every trial has; undefined if a trial lacks it. */
function estimateIfPresent(values: readonly (number | undefined)[]): Estimate | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === 0 || present.length < values.length ? undefined : estimate(present);
}

/** Overlaps of the pairs that converged in every trial. */
function aggregateOverlaps(trials: readonly TrialAnswer[]): Record<string, Estimate> {
  const keys = Object.keys(trials[0]?.overlaps ?? {});
  const entries = keys.flatMap((key) => {
    const value = estimateIfPresent(trials.map(({ overlaps }) => overlaps[key]));
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}
