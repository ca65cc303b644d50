import { informedLearners } from '../information/fields/informedLearners.ts';
import { overlapKey } from '../observables/observables.ts';
import { hasCommittee } from '../problem/committee.ts';
import { isPointLearner } from '../problem/points/pointLearner.ts';
import type { Learner } from '../problem/problem.ts';
import { unitOverlaps } from './committee/unitOverlaps.ts';
import { diagnoseStudent } from './diagnostics/diagnoseStudent.ts';
import { withDiagnosis } from './diagnostics/withDiagnosis.ts';
import type { Fit } from './fit.ts';
import { fitBayes } from './fitBayes.ts';
import { fitPairPosterior } from './fitPairPosterior.ts';
import { fitPosterior } from './fitPosterior.ts';
import { fitQuestion } from './fitQuestion.ts';
import { fitTrained } from './fitTrained.ts';
import { hasWeights } from './fittedLearner.ts';
import { freshInformation } from './freshInformation.ts';
import { freshErrors } from './freshSample.ts';
import { overlap } from './measure.ts';
import { fitPoints } from './points/fitPoints.ts';
import type { Trial } from './trial.ts';
import type { LearnerTrial, TrialAnswer } from './trialAnswer.ts';

/**
 * Fits the learners of a trial's problem in causal order and measures them, also on `testSamples`
 * fresh samples if there are any.
 *
 * @param fits what has been fitted on the trial's sample, and diagnosed where that is asked for, by
 *   question; gains what is new.
 */
export function answerProblem(
  trial: Trial,
  fits: Map<string, Fit>,
  testSamples: number,
): TrialAnswer {
  const { problem, fitted } = trial;
  const learners: Record<string, LearnerTrial> = {};
  for (const learner of problem.learners) {
    const question = `${problem.diagnostics === true} ${fitQuestion(problem, learner)}`;
    const found = fits.get(question) ?? diagnosed(trial, learner, fit(trial, learner));
    fits.set(question, found);
    learners[learner.name] = found.answer;
    if (found.fitted !== undefined) fitted.set(learner.name, found.fitted);
  }
  const rates = testSamples > 0 ? freshErrors(trial, testSamples) : {};
  const pairs = overlaps(trial);
  const informed = informedLearners(problem, learners, pairs);
  const sampled = freshInformation(trial, testSamples);
  return {
    learners: withFreshErrors(informed, rates),
    overlaps: pairs,
    ...(sampled && { informationEmpirical: sampled }),
  };
}

function fit(trial: Trial, learner: Learner): Fit {
  if (learner.kind === 'trained') return fitTrained(trial, learner);
  if (isPointLearner(learner)) return fitPoints(trial, learner);
  const { population } = trial.problem;
  switch (population.kind) {
    case 'mixture':
      return fitBayes(trial, learner, population);
    case 'perceptron':
      return fitPosterior(trial, learner, population);
    case 'committee':
      return fitPairPosterior(trial, learner, population);
  }
}

/** A fit, with the diagnosis of its teacher where the problem asks for one. */
function diagnosed(trial: Trial, learner: Learner, found: Fit): Fit {
  const { answer, fitted } = found;
  if (trial.problem.diagnostics !== true || learner.kind === 'bayes-optimal') return found;
  if (!answer.converged || fitted === undefined) return found;
  return { fitted, answer: withDiagnosis(answer, diagnoseStudent(trial, learner, fitted)) };
}

function withFreshErrors(
  learners: Record<string, LearnerTrial>,
  rates: Record<string, number>,
): Record<string, LearnerTrial> {
  const entries = Object.entries(learners).map(([name, answer]): [string, LearnerTrial] => {
    const rate = rates[name];
    const measured = answer.converged && rate !== undefined;
    return [name, measured ? { ...answer, testErrorEmpirical: rate } : answer];
  });
  return Object.fromEntries(entries);
}

/** Overlaps of pairs of learners with weights, or of hidden units where there is a committee. */
function overlaps(trial: Trial): Record<string, number> {
  if (hasCommittee(trial.problem)) return unitOverlaps(trial);
  const { kernels, sample, fitted } = trial;
  const { space } = sample;
  const states = [...fitted.values()].filter(hasWeights);
  const pairs = states.flatMap((later, j) =>
    states
      .slice(0, j)
      .map((earlier): [string, number] => [
        overlapKey(earlier.name, later.name),
        overlap(kernels, earlier, later, space),
      ]),
  );
  return Object.fromEntries(pairs);
}
