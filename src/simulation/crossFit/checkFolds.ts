import { inputErrorIn } from '../../problem/inputError.ts';
import type { Problem } from '../../problem/problem.ts';
import { sampleCount } from '../sampleShape.ts';

/**
 * Checks that a sample in N dimensions has at least one row for every fold that learners ask for.
 * @throws InputError where it has not.
 */
export function checkFolds({ alpha, learners }: Problem, n: number): void {
  const rows = sampleCount(alpha, n);
  for (const learner of learners) {
    if (learner.kind === 'bayes-optimal') continue;
    const folds = learner.targets?.crossFit?.folds;
    if (typeof folds !== 'number' || folds <= rows) continue;
    throw inputErrorIn(
      undefined,
      `learners.${learner.name}.targets.crossFit.folds is ${folds}`,
      `it must be at most ${rows}, the number of samples (--n is ${n})`,
    );
  }
}
