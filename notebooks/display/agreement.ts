import type { ComparisonRow } from '../../src/index.ts';
import { table } from './table.ts';

/** How many standard errors theory and simulation may be apart. */
const limit = 4;

/**
 * Shows theory beside simulation: their difference z is in standard errors.
 *
 * @throws Error where they are more than 4 standard errors apart, or either has no answer.
 */
export function agreement(rows: readonly ComparisonRow[]): object {
  const shown = rows.map(({ learner, observable, theory, mean, stderr, z }) => {
    const agrees = z !== null && Math.abs(z) <= limit;
    if (!agrees) throw new Error(`${learner}: ${observable} is ${mean} instead of ${theory}`);
    return { learner, observable, theory, simulation: mean, 'standard error': stderr, z };
  });
  return table(shown);
}
