/** Nodes, ascending, and weights of ∫f over [−1, 1]. */
export interface LegendreRule {
  nodes: Float64Array;
  weights: Float64Array;
}

const known = new Map<number, LegendreRule>();

/**
 * Gauss–Legendre rule with n nodes for ∫f(x)dx over [−1, 1]: exact for polynomials of degree below
 * 2n. Nodes and weights are exactly symmetric. The rules are kept: callers must not change them.
 *
 * @throws RangeError unless n is an integer from 1 to 1000.
 */
export function gaussLegendre(n: number): LegendreRule {
  if (!Number.isInteger(n) || n < 1 || n > 1000) {
    throw new RangeError(`a Gauss–Legendre rule has 1 to 1000 nodes, not ${n}`);
  }
  const rule = known.get(n) ?? legendreRule(n);
  known.set(n, rule);
  return rule;
}

function legendreRule(n: number): LegendreRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = Math.floor(n / 2); i < n; i++) {
    const mirror = n - 1 - i;
    const { root, slope } = i === mirror ? atRoot(n, 0) : nearestRoot(n, guess(n, mirror));
    nodes[mirror] = -root;
    nodes[i] = root;
    weights[i] = weights[mirror] = 2 / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}

/** Zeros of P_n lie near those of a cosine (Abramowitz & Stegun 22.16.6); `rank` 0 is the largest. */
function guess(n: number, rank: number): number {
  return cosine((Math.PI * (rank + 0.75)) / (n + 0.5));
}

/**
 * cos x for |x| < 2 by its power series, whose first term left out is below 1e−12: nodes have the same
 * bits on every engine, as Math.cos may not.
 */
function cosine(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k <= 10; k++) {
    term *= (-x * x) / ((2 * k - 1) * (2 * k));
    sum += term;
  }
  return sum;
}

interface Root {
  root: number;
  /** P_n' there. */
  slope: number;
}

/** Newton's method: from these guesses it converges quadratically at once. */
function nearestRoot(n: number, start: number): Root {
  let x = start;
  for (let step = 0; step < newtonSteps; step++) {
    const { value, slope } = legendre(n, x);
    x -= value / slope;
  }
  return atRoot(n, x);
}

/** Guesses are within 1e−2 of the spacing: four steps square that beyond the last bit. */
const newtonSteps = 4;

function atRoot(n: number, root: number): Root {
  return { root, slope: legendre(n, root).slope };
}

/** P_n and its derivative by the three-term recurrence. */
function legendre(n: number, x: number): { value: number; slope: number } {
  let before = 0;
  let value = 1;
  for (let k = 0; k < n; k++) {
    const next = ((2 * k + 1) * x * value - k * before) / (k + 1);
    before = value;
    value = next;
  }
  return { value, slope: (n * (before - x * value)) / (1 - x * x) };
}
