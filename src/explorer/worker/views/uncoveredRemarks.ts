import { whyUncovered } from '../../../theory/coverage.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import type { Remark } from '../remark.ts';

/** Why curves have simulated points only: what no theory says of the learners that are drawn. */
export function uncoveredRemarks({
  experiment: { problem, curves },
}: Pick<OpenQuestion, 'experiment'>): Remark[] {
  if (problem.protocol !== 'batch') return [];
  const reasons = problem.learners
    .filter(({ name }) => curves.some(({ learner }) => learner === name))
    .map((learner) => whyUncovered(problem, learner))
    .filter((reason) => reason !== undefined);
  return [...new Set(reasons)].map((reason) => ({ text: `Simulated only: ${reason}.` }));
}
