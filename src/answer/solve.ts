import type { Problem } from '../problem/problem.ts';
import { solveTheory } from '../theory/solveTheory.ts';
import type { TheoryAnswer } from '../theory/theoryAnswer.ts';

/**
 * The answer of theory to one problem, for N → ∞. It is the minimum of every learner's objective,
 * whatever its training method: gradient descent that is stopped early is not covered.
 */
export function solve(problem: Problem): TheoryAnswer {
  return solveTheory(problem);
}
