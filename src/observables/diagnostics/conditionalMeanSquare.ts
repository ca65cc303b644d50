/** Bins of equally many samples: coarse enough for some hundred samples to fill them. */
const bins = 10;

/**
 * An estimate of E[E[r | p]²] from samples of (p, r): within each of ten bins of equally many
 * neighbouring p, r̄² − s²/n, whose expectation is E[r | bin]² exactly. By Jensen's inequality bins of
 * finite width can only lose some of it, and noise has mean zero, so the estimate may be negative. With
 * r = y − p it is the squared calibration error of p (Murphy 1973's reliability, without its bias).
 *
 * @param by p, which decides on the bins; ties keep the samples' order.
 * @param values r, one per p.
 * @throws RangeError for fewer samples than leave two in every bin.
 */
export function conditionalMeanSquare(
  by: Readonly<Float64Array>,
  values: Readonly<Float64Array>,
): number {
  const { length } = by;
  if (length < 2 * bins) throw new RangeError(`${length} samples do not fill ${bins} bins`);
  const order = Array.from(by, (_, i) => i).sort(
    (i, j) => (by[i] as number) - (by[j] as number) || i - j,
  );
  let total = 0;
  for (let bin = 0; bin < bins; bin++) {
    const first = Math.floor((bin * length) / bins);
    const end = Math.floor(((bin + 1) * length) / bins);
    const own = order.slice(first, end).map((i) => values[i] as number);
    total += (own.length / length) * squaredMean(own);
  }
  return total;
}

/** r̄² − s²/n, unbiased for the square of the mean. */
function squaredMean(values: readonly number[]): number {
  const { length } = values;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return mean * mean - squares / (length * (length - 1));
}
