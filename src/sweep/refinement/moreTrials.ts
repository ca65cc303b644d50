/** A sample with the trials it has had. */
export interface Tried {
  /** Its trials so far, at least two. */
  count: number;
  /**
   * The largest standard error of the drawn observable at its points, in units of the one that is
   * aimed at; 0 where none is known.
   */
  error: number;
}

/** What trials are spent by. */
export interface TrialLimits {
  /** Error at which a sample has enough; 0 where there is nothing but a budget. */
  enough: number;
  /** Trials of a sample at most. */
  most: number;
  /** Trials of all samples together at most. */
  budget: number;
}

/** Trials that bring the error down to what is enough, twice those so far at most. */
function wanted({ count, error }: Tried, { enough, most }: TrialLimits): number {
  if (error <= enough) return count;
  const needed = enough === 0 ? Infinity : Math.ceil(count * (error / enough) * (error / enough));
  return Math.max(count, Math.min(needed, 2 * count, most));
}

/** By how much one further trial lowers the square of the error, which falls as 1/trials. */
function gain({ count, error }: Tried, now: number): number {
  return (error * error * count) / (now * (now + 1));
}

/** One by one to the sample whose squared error falls most by it; the first of equal ones. */
function spend(tried: readonly Tried[], goals: readonly number[], trials: number): number[] {
  const counts = tried.map(({ count }) => count);
  for (let spent = 0; spent < trials; spent++) {
    let best = -1;
    let most = 0;
    for (const [i, sample] of tried.entries()) {
      const now = counts[i] ?? NaN;
      const worth = now < (goals[i] ?? NaN) ? gain(sample, now) : 0;
      if (worth > most) [best, most] = [i, worth];
    }
    if (best < 0) break;
    counts[best] = (counts[best] ?? NaN) + 1;
  }
  return counts;
}

/**
 * How many trials each sample should have next, by the errors so far: as many as bring the error
 * down to what is enough, twice those so far at most since an error from few trials is uncertain
 * itself. Where the budget is not enough for that, a round hands out at most half as many trials as
 * there have been, each to the sample whose squared error falls most by it, so that what is learnt
 * of the errors guides the rest. Asked again with the new errors, it comes to an end.
 *
 * @returns the counts, none below what it was; all equal to those so far at the end.
 */
export function moreTrials(tried: readonly Tried[], limits: TrialLimits): number[] {
  const goals = tried.map((sample) => wanted(sample, limits));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const before = sum(tried.map(({ count }) => count));
  const left = Math.max(0, limits.budget - before);
  if (sum(goals) - before <= left && limits.enough > 0) return goals;
  return spend(tried, goals, Math.min(left, Math.ceil(before / 2)));
}
