/** A mean over trials with its standard error. */
export interface Estimate {
  /** Mean over the trials. */
  mean: number;
  /** Standard error of the mean, √(variance/trials) with the unbiased variance; null for one trial. */
  stderr: number | null;
  /** How many there are. */
  trials: number;
}

/**
 * Mean and standard error in two passes over the values in the given order, so that equal trials
 * give equal bits however they were computed. Equal values have a standard error of exactly 0,
 * which the rounding of their mean would hide.
 * @throws RangeError for an empty list: there is nothing to estimate from.
 */
export function estimate(values: readonly number[]): Estimate {
  const trials = values.length;
  if (trials === 0) throw new RangeError('an estimate needs at least one value');
  const mean = values.reduce((total, value) => total + value, 0) / trials;
  if (trials === 1) return { mean, stderr: null, trials };
  if (values.every((value) => value === values[0]))
    return { mean: values[0] as number, stderr: 0, trials };
  const squares = values.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  return { mean, stderr: Math.sqrt(squares / (trials - 1) / trials), trials };
}
