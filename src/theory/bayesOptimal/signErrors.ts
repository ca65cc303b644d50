/**
 * Test error of the Bayes-optimal learner on noise-free sign labels, arccos(√q)/π.
 *
 * @param variance 1 − q, which keeps its digits where q is nearly 1.
 */
export function bayesError(variance: number): number {
  return Math.asin(Math.sqrt(variance)) / Math.PI;
}

/**
 * Test error of the Gibbs learner on noise-free sign labels: weights drawn from the posterior have
 * the overlap q with the truth, as the posterior mean has, and length 1, so ε = arccos(q)/π
 * (Györgyi & Tishby 1990; α ε → .625 for weights on the sphere).
 *
 * @param variance 1 − q, which keeps its digits where q is nearly 1.
 */
export function gibbsError(variance: number): number {
  // arccos(1 − V) = 2 arcsin √(V/2)
  return (2 * Math.asin(Math.sqrt(0.5 * variance))) / Math.PI;
}
