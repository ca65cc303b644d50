import { committeeBehind } from '../../problem/committee.ts';
import { isPointLearner } from '../../problem/points/pointLearner.ts';
import { pointsBehind } from '../../problem/points/pointsBehind.ts';
import type { SingleIndexProblem, Problem, TrainedLearner } from '../../problem/problem.ts';
import { interpolationExcess } from './interpolation.ts';
import type { Transition } from './mapLine.ts';
import { separabilityExcess } from './separability.ts';

/** What is zero on the line of a transition; null where it has no value. */
type Excess = (problem: SingleIndexProblem, learner: TrainedLearner) => number | null;

/** Every kind of transition: a new kind is one file and one line here and in `mapLineSchema`. */
const registry: Record<Transition['kind'], Excess> = {
  interpolation: interpolationExcess,
  separability: separabilityExcess,
};

/**
 * What is zero on a line, at a problem; null where it has no value, its learner is not trained, or a
 * committee or a learner on points is behind it.
 */
export function transitionExcess({ kind, learner: name }: Transition, problem: Problem) {
  const learner = problem.learners.find((other) => other.name === name);
  const { population } = problem;
  if (learner?.kind !== 'trained' || population.kind === 'committee') return null;
  if (committeeBehind(problem, learner) !== undefined) return null;
  if (pointsBehind(problem, learner) !== undefined) return null;
  const learners = problem.learners.filter((other) => !isPointLearner(other));
  return registry[kind]({ ...problem, population, learners }, learner);
}
