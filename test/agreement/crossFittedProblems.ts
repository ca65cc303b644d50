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
    if (student?.kind !== 'trained') return false;
    const source = sourceOf(student, { learners });
    // Samples are left out one by one by a second derivative of the loss.
    return source?.kind === 'trained' && (folds !== 'leave-one-out' || isSmooth(source));
  });
  const problems = chains.map((problem) => withFolds(problem, folds));
  // fast-check prefers the ends of intervals; here their insides are what is asked about.
  return fc.sample(fc.noBias(problems), { seed, numRuns: count });
}

function isSmooth({ loss }: { loss: string }): boolean {
  return loss === 'logistic' || loss === 'square';
}

/** Whether all learners have smooth losses and targets: hinges and signs take theory longer. */
export function isQuick({ learners }: Problem): boolean {
  return learners.every(
    (learner) => learner.kind === 'trained' && isSmooth(learner) && learner.targets?.hard !== true,
  );
}

function withFolds(problem: Problem, folds: Folds): Problem {
  const learners = problem.learners.map((learner) => {
    if (learner.kind !== 'trained' || learner.targets === undefined) return learner;
    return { ...learner, targets: { ...learner.targets, crossFit: { folds } } };
  });
  return parseProblem({ ...problem, learners });
}
