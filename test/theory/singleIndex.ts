import { parseProblem } from '../../src/problem/parseProblem.ts';
import { isPointLearner } from '../../src/problem/points/pointLearner.ts';
import type { Problem, SingleIndexProblem } from '../../src/problem/problem.ts';

/** A problem as theory takes it that knows of no committees nor learners on points. */
export function singleIndex(problem: Problem): SingleIndexProblem {
  const { population } = problem;
  if (population.kind === 'committee') throw new Error('the population is a committee');
  return { ...problem, population, learners: problem.learners.filter((it) => !isPointLearner(it)) };
}

/** The same of a problem that is still to be read. */
export function parseSingleIndex(data: unknown): SingleIndexProblem {
  return singleIndex(parseProblem(data));
}
