/**
 * P(|T| ≥ t) for Student's t with a whole number of degrees of freedom: the finite trigonometric
 * sums of Abramowitz & Stegun 26.7.3 and 26.7.4. Absolute error about 1e-15, which is what a
 * Bonferroni level down to 1e-9 needs.
 *
 * @param t the statistic; its sign does not matter.
 * @param degrees degrees of freedom, a whole number ≥ 1.
 */
export function studentTwoSided(t: number, degrees: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const inside = odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return Math.max(0, 1 - inside);
}
