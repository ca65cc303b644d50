import { log } from './log.ts';
import { nextUniform } from './xoshiro.ts';
import { fillNormals } from './ziggurat.ts';

/** Room for one normal that is drawn on its own. */
const NORMAL: usize = memory.data(8, 8);

/** One standard normal. */
export function nextNormal(state: usize): f64 {
  fillNormals(state, NORMAL, 1);
  return load<f64>(NORMAL);
}

/**
 * χ² of so many degrees of freedom, at least one: exact, by rejection from the cube of a normal
 * (Marsaglia & Tsang 2000, “A simple method for generating gamma variables”), at a cost that does not
 * depend on the degrees.
 */
export function chiSquare(state: usize, freedom: f64): f64 {
  if (freedom == 1) {
    const x = nextNormal(state);
    return x * x;
  }
  const d = 0.5 * freedom - 1.0 / 3.0;
  const c = 1 / sqrt(9 * d);
  while (true) {
    const x = nextNormal(state);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - nextUniform(state);
    const square = x * x;
    // Their squeeze: true for nearly all draws, and no logarithm.
    const isAccepted =
      u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v));
    if (isAccepted) return 2 * d * v;
  }
}
