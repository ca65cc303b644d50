import { chosenStrengthBehind } from '../problem/chosenStrength.ts';
import { committeeBehind } from '../problem/committee.ts';
import { isPointLearner, pointLearnerNames } from '../problem/points/pointLearner.ts';
import { pointsBehind } from '../problem/points/pointsBehind.ts';
import type { Problem, SingleIndexProblem, StatedProblem } from '../problem/problem.ts';

/** Why no theory covers a learner of a problem; `undefined` where one does. */
export function whyUncovered(
  problem: Pick<StatedProblem, 'population' | 'learners'>,
  learner: StatedProblem['learners'][number],
): string | undefined {
  if (isPointLearner(learner)) return `no theory covers ${pointLearnerNames[learner.kind]}`;
  const points = pointsBehind(problem, learner);
  if (points !== undefined) {
    return `no theory covers learners of ${points.name}, which is ${pointLearnerNames[points.kind]}`;
  }
  const chosen = chosenStrengthBehind(problem, learner);
  if (chosen !== undefined) {
    return `a strength chosen by cross-validation depends on the sample, and no theory covers it (${chosen.name})`;
  }
  const committee = committeeBehind(problem, learner);
  if (committee === undefined) return undefined;
  if (committee === 'population' && learner.kind === 'bayes-optimal') return undefined;
  if (committee === 'population') return 'no theory covers learners of the labels of a committee';
  if (committee.name === learner.name) return 'no theory covers trained committees';
  return `no theory covers learners of ${committee.name}, which is a committee`;
}

/** The part of a problem that chain state evolution covers; `undefined` where there is none. */
export function coveredPart(problem: Problem): SingleIndexProblem | undefined {
  const { population, ...rest } = problem;
  if (population.kind === 'committee') return undefined;
  const learners = rest.learners
    .filter((learner) => !isPointLearner(learner))
    .filter((learner) => whyUncovered(problem, learner) === undefined);
  return learners.length === 0 ? undefined : { ...rest, population, learners };
}
