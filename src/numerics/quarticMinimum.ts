/**
 * Where the quartic through five values at t = −2, −1, 0, 1, 2 is least on [−2, 2]. A minimum that
 * is read off widely spaced values is far less sensitive to their noise than one that is searched
 * for by comparing values: by noise/(curvature × spacing) instead of √(noise/curvature).
 */
export function quarticMinimum(values: readonly [number, number, number, number, number]): number {
  const [a, b, c, d, e] = values;
  const c1 = (a - 8 * b + 8 * d - e) / 12;
  const c2 = (-a + 16 * b - 30 * c + 16 * d - e) / 24;
  const c3 = (-a + 2 * b - 2 * d + e) / 12;
  const c4 = (a - 4 * b + 6 * c - 4 * d + e) / 24;
  let t = values.indexOf(Math.min(...values)) - 2;
  for (let step = 0; step < newtonSteps; step++) {
    const slope = c1 + t * (2 * c2 + t * (3 * c3 + t * 4 * c4));
    const curvature = 2 * c2 + t * (6 * c3 + t * 12 * c4);
    // Concave there: the least of the five values lies at an end, or they are all but noise.
    if (!(curvature > 0)) return t;
    t = Math.min(2, Math.max(-2, t - slope / curvature));
  }
  return t;
}

/** Newton's method squares the error in each step, and begins within one spacing. */
const newtonSteps = 12;
