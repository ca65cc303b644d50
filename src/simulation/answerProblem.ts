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
 * @param fits what has been fitted on the trial's sample, by `fitQuestion`; gains what is new.
 */
export function answerProblem(
  trial: Trial,
  fits: Map<string, Fit>,
  testSamples: number,
): TrialAnswer {
  const { problem, fitted } = trial;
  const learners: Record<string, LearnerTrial> = {};
  for (const learner of problem.learners) {
    const question = fitQuestion(problem, learner);
    const found = fits.get(question) ?? fit(trial, learner);
    fits.set(question, found);
    if (found.fitted !== undefined) fitted.set(learner.name, found.fitted);
    learners[learner.name] = diagnosed(trial, learner, found);
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

/** The answer of a learner, with the diagnosis of its teacher where the problem asks for one. */
function diagnosed(trial: Trial, learner: Learner, { answer, fitted }: Fit): LearnerTrial {
  if (trial.problem.diagnostics !== true || learner.kind === 'bayes-optimal') return answer;
  if (!answer.converged || fitted === undefined) return answer;
  return withDiagnosis(answer, diagnoseStudent(trial, learner, fitted));
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
