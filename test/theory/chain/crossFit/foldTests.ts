import type { ProblemInput } from '../../../../src/problem/problem.ts';
import type { SingleIndexProblem } from '../../../../src/problem/problem.ts';
import { parseSingleIndex } from '../../singleIndex.ts';

/** A teacher and a student that is cross-fitted in `folds`, on two parts of the sample. */
export function folded(
  folds: number,
  loss: 'logistic' | 'square',
  population: ProblemInput['population'] = { kind: 'mixture', rho: 0.3, delta: 1 },
): SingleIndexProblem {
  const targets = { from: 'teacher', mixing: 0.8, crossFit: { folds } };
  return parseSingleIndex({
    population,
    alpha: 2,
    data: [
      { name: 'labelled', share: 0.6 },
      { name: 'bare', share: 0.4, labels: false },
    ],
    learners: [
      { name: 'teacher', loss, l2: 0.5, on: ['labelled'] },
      { name: 'student', loss, l2: 0.3, capacity: 0.7, targets },
    ],
  });
}
