import { moreTrials } from './moreTrials.ts';
import type { TrialLimits } from './moreTrials.ts';

/**
 * The trials that samples should have by all results so far, round by round as `moreTrials` asks
 * for them: a round's errors are those of the trials before it, so that the counts do not depend on
 * when or where trials were run.
 *
 * @param first trials of each sample in the first round.
 * @param errorOf the error of a sample after so many of its trials (see `Tried`), undefined while
 *   one of them has no result.
 */
export function refinedCounts(
  first: readonly number[],
  limits: TrialLimits,
  errorOf: (sample: number, count: number) => number | undefined,
): readonly number[] {
  const tried: { count: number; error: number }[] = [];
  for (const [sample, count] of first.entries()) {
    const error = errorOf(sample, count);
    if (error === undefined) return first;
    tried.push({ count, error });
  }
  const next = moreTrials(tried, limits);
  const isLast = next.every((count, sample) => count === first[sample]);
  return isLast ? first : refinedCounts(next, limits, errorOf);
}
