import * as fc from 'fast-check';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { sourceOf } from '../../src/problem/targetSource.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';

type Folds = number | 'leave-one-out';

/** Random problems of a teacher and a student whose targets are cross-fitted, of one seed. */
export function crossFittedProblems(seed: number, count: number, folds: Folds): Problem[] {
  const chains = arbitraryProblem(2).filter(({ learners }) => {
    const student = learners.at(-1);
    return student?.kind === 'trained' && sourceOf(student, { learners })?.kind === 'trained';
  });
  const problems = chains.map((problem) => withFolds(problem, folds));
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(problems), { seed, numRuns: count });
}

function withFolds(problem: Problem, folds: Folds): Problem {
  const learners = problem.learners.map((learner) => {
    if (learner.kind !== 'trained' || learner.targets === undefined) return learner;
    return { ...learner, targets: { ...learner.targets, crossFit: { folds } } };
  });
  return parseProblem({ ...problem, learners });
}
