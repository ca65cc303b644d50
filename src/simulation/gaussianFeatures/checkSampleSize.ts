import type { FeaturesProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';
import { inputErrorIn } from '../../problem/inputError.ts';

/**
 * Checks that N samples determine a covariance of the teacher's features, the student and the task.
 * @throws InputError where they are too few: the features would seem to determine the task.
 */
export function checkSampleSize({ teacher }: FeaturesProblem, n: number): void {
  const count = teacher.features.length;
  // One more than there are variables, since means are estimated too.
  const least = count + 3;
  if (n >= least) return;
  throw inputErrorIn(
    undefined,
    `--n is ${n}`,
    `it must be at least ${least}: so many samples determine a covariance of ${count} features, the student and the task`,
  );
}
