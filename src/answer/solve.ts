import type { StatedProblem } from '../problem/problem.ts';
import { solveTheory, theoryAlong } from '../theory/solveTheory.ts';
import type { LearnerTheory, TheoryAnswer } from '../theory/theoryAnswer.ts';
import { optimise } from './optimise.ts';
import type { Optimised } from './optimise.ts';
import type { Optimum } from './optimum.ts';

/** The answer of theory to a problem as it was stated. */
export interface Solution extends Omit<TheoryAnswer, 'problem'> {
  /** With numbers for its optimal settings; as it was stated where one of them was not found. */
  problem: StatedProblem;
  /** What theory found for the settings that were stated as `optimal`, learner by learner. */
  optima: Optimum[];
}

/**
 * The answer of theory to one problem, for N → ∞. Optimal settings are found first. It is the
 * minimum of every learner's objective, whatever its training method: gradient descent that is
 * stopped early is not covered.
 */
export function solve(stated: StatedProblem): Solution {
  const optimised = optimise(stated);
  if (!optimised.found) return unsolved(stated, optimised);
  return { ...solveTheory(optimised.problem), optima: optimised.optima };
}

/**
 * Answers along an axis: solutions and searches begin where the neighbour's ended. `overlaps` hold
 * only the pairs of which one learns from the other.
 */
export function solveCurve(problems: readonly StatedProblem[]): Solution[] {
  const next = theoryAlong();
  let neighbours: readonly Optimum[] = [];
  return problems.map((stated) => {
    const optimised = optimise(stated, neighbours);
    if (!optimised.found) return unsolved(stated, optimised);
    neighbours = optimised.optima;
    return { ...next(optimised.problem), optima: optimised.optima };
  });
}

/** A problem that lacks a number has no answer for any learner. */
function unsolved(
  stated: StatedProblem,
  { learner, reason, optima }: Extract<Optimised, { found: false }>,
): Solution {
  const answers = stated.learners.map(({ name }): [string, LearnerTheory] => {
    const why = name === learner ? reason : `${learner} has no optimal settings: ${reason}`;
    return [name, { converged: false, reason: why, residual: null }];
  });
  return { problem: stated, learners: Object.fromEntries(answers), overlaps: {}, optima };
}
