import { isCommittee } from '../../problem/committee.ts';
import { inputErrorIn } from '../../problem/inputError.ts';
import type { Problem } from '../../problem/problem.ts';
import type { DesignKind } from '../design/designKind.ts';
import { matrixFreeShape } from '../matrixFreeShape.ts';
import { activeInputs } from '../sampleShape.ts';

/**
 * Checks that N inputs have room for the weights of all hidden units of a network, and each block of
 * inputs for orthogonal ones of the population where a design has blocks.
 * @throws InputError where they have not.
 */
export function checkHiddenSize(problem: Problem, n: number, design: DesignKind): void {
  const { population, learners } = problem;
  const complain = (...clauses: string[]): never => {
    throw inputErrorIn(undefined, ...clauses);
  };
  for (const learner of learners) {
    if (learner.kind !== 'trained' || !isCommittee(learner)) continue;
    const { name, hidden, capacity } = learner;
    const active = activeInputs(capacity, n);
    if (hidden > active) {
      complain(`learners.${name}.hidden is ${hidden}`, `it has ${active} inputs (--n is ${n})`);
    }
  }
  if (population.kind !== 'committee') return;
  const { hidden } = population;
  if (hidden > n) complain(`population.hidden is ${hidden}`, `it must be at most --n, ${n}`);
  if (design !== 'matrix-free') return;
  const { ends } = matrixFreeShape(problem, n);
  const narrowest = Math.min(...ends.map((end, i) => end - (ends[i - 1] ?? 0)));
  if (hidden <= narrowest) return;
  complain(
    `population.hidden is ${hidden}`,
    `capacities differ by ${narrowest} inputs (--n is ${n}); it needs the design "dense"`,
  );
}
