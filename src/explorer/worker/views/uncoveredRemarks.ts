import { whyNoPosterior } from '../../../problem/knownPosterior.ts';
import type { StatedProblem } from '../../../problem/problem.ts';
import { whyUncovered } from '../../../theory/coverage.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import type { Remark } from '../remark.ts';

/** What a curve of a learner lacks, and why; undefined where theory covers it. */
function whatLacks(problem: StatedProblem, learner: StatedProblem['learners'][number]) {
  const { population } = problem;
  const uncovered = whyUncovered(problem, learner);
  if (uncovered !== undefined) return `Simulated only: ${uncovered}.`;
  if (learner.kind !== 'bayes-optimal' || population.kind !== 'committee') return undefined;
  const unknown = whyNoPosterior(population, learner);
  return unknown && `No answer for ${learner.name}: ${unknown}.`;
}

/** Why curves have simulated points only, or nothing: what is not known of the learners that are drawn. */
export function uncoveredRemarks({
  experiment: { problem, curves },
}: Pick<OpenQuestion, 'experiment'>): Remark[] {
  if (problem.protocol !== 'batch') return [];
  const texts = problem.learners
    .filter(({ name }) => curves.some(({ learner }) => learner === name))
    .map((learner) => whatLacks(problem, learner))
    .filter((text) => text !== undefined);
  return [...new Set(texts)].map((text) => ({ text }));
}
