import { parseProblem } from '../../problem/parseProblem.ts';
import type { ProblemInput } from '../../problem/problem.ts';
import { solveTheory } from '../../theory/solveTheory.ts';
import type { TheoryAnswer } from '../../theory/theoryAnswer.ts';

/** The answer of theory to a problem that several oracles ask about: solved when first asked for. */
export function solvedOnce(problem: ProblemInput): () => TheoryAnswer {
  let answer: TheoryAnswer | undefined;
  return () => (answer ??= solveTheory(parseProblem(problem)));
}
