import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { OdePrecision } from '../online/solveOde.ts';
import { solveOnline } from '../online/solveOnline.ts';
import type { TheoryAnswer } from '../theoryAnswer.ts';
import type { ProvisionalAnswer } from './provisionalAnswer.ts';
import { provisionalOf } from './provisionalChain.ts';

/** Two solutions with long steps that agree to what a figure shows. */
const precision: OdePrecision = { allowedResidual: 1e-3, tolerances: [1e-4, 1e-5] };

/**
 * What is drawn of online problems while a slider moves: the same equations with longer steps, left
 * out where two lengths of step disagree by 1e-3. Problems that share a course share its solution.
 */
export function provisionalOnline(
  problems: readonly OnlineProblem[],
): Map<OnlineProblem, ProvisionalAnswer<OnlineProblem>> {
  const answers = [...solveOnline(problems, precision)];
  return new Map(answers.map(([problem, answer]) => [problem, drawn(problem, answer)]));
}

function drawn(
  problem: OnlineProblem,
  { learners, overlaps, trajectory }: TheoryAnswer,
): ProvisionalAnswer<OnlineProblem> {
  const found = Object.entries(learners).map(([name, answer]) => [name, provisionalOf(answer)]);
  return {
    provisional: true,
    problem,
    learners: Object.fromEntries(found) as ProvisionalAnswer['learners'],
    overlaps,
    ...(trajectory && { trajectory }),
  };
}
