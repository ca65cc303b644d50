import { inputErrorIn } from '../../problem/inputError.ts';
import type { Problem } from '../../problem/problem.ts';
import { countRows } from '../design/rowRange.ts';
import { trainingRows } from '../partRows.ts';
import { sampleCount } from '../sampleShape.ts';

/** Two for each of the ten bins of a calibration error. */
const fewest = 20;

/**
 * Checks that every student has labels enough to diagnose its teacher by, where that is asked for.
 * @throws InputError where it has not.
 */
export function checkDiagnosed({ diagnostics, alpha, data, learners }: Problem, n: number): void {
  if (diagnostics !== true) return;
  const rows = sampleCount(alpha, n);
  for (const learner of learners) {
    if (learner.kind === 'bayes-optimal' || learner.targets === undefined) continue;
    const labelled = trainingRows(data, learner, rows).filter(({ part }) => part.labels);
    const count = countRows(labelled.map(({ rows: range }) => range));
    if (count >= fewest) continue;
    throw inputErrorIn(
      undefined,
      `diagnostics is true and ${learner.name} trains on ${count} samples with labels`,
      `it needs at least ${fewest} (--n is ${n})`,
    );
  }
}
