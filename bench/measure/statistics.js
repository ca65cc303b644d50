/** Order statistics of a few measurements. */

/** The q-quantile (0 ≤ q ≤ 1) of a non-empty list, linear between neighbours. */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The middle of a list: half of the values lie on either side. */
export function median(values) {
  return quantile(values, 0.5);
}

/** The exponent x of y ∝ n^x by least squares on the logarithms. */
export function exponent(n, y) {
  const [logN, logY] = [n, y].map((values) => values.map(Math.log));
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanN, meanY] = [mean(logN), mean(logY)];
  const deviations = logN.map((value) => value - meanN);
  const covariance = deviations.reduce((total, d, i) => total + d * (logY[i] - meanY), 0);
  return covariance / deviations.reduce((total, d) => total + d * d, 0);
}
