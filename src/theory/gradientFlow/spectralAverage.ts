/** Nodes of the first rule; each further one has twice as many. */
const firstNodes = 64;

/** More nodes than this mean filters sharper than weak ridges or long times can ask for. */
const mostNodes = 1 << 20;

/** Two rules agree when the average changes by no more than this, relative to its size. */
const tolerance = 1e-12;

/** Sums of many nodes cannot agree better than their rounding. */
const rounding = 1e-15;

/** An average with the change that the last doubling of the nodes made, relative to 1 + |value|. */
export interface SpectralAverage {
  value: number;
  error: number;
}

/**
 * ∫ρ(s) s g(s) ds over Marchenko–Pastur's law ρ of the M × M matrix XXᵀ/N, M = αN, X of independent
 * standard normal entries: (1/M) tr K g(K). On s = 1 + α + 2√α cos θ the density is
 * 2α sin²θ dθ/(πα s), so that equal steps of θ converge geometrically for analytic g, the faster
 * the farther its poles. Their number is doubled until two averages agree.
 */
export function spectralAverage(alpha: number, g: (s: number) => number): SpectralAverage {
  let before = Number.NaN;
  for (let count = firstNodes; ; count *= 2) {
    const value = rule(alpha, g, count);
    const change = Math.abs(value - before);
    const settled = change <= tolerance * Math.abs(value) || change <= rounding;
    if (settled || count === mostNodes) return { value, error: change / (1 + Math.abs(value)) };
    before = value;
  }
}

function rule(alpha: number, g: (s: number) => number, count: number): number {
  const root = Math.sqrt(alpha);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const angle = (Math.PI * (i + 0.5)) / count;
    const sine = Math.sin(angle);
    // (1 − √α)² + 4√α cos²(θ/2): exact at the lower edge, where filters vary most.
    const half = Math.cos(angle / 2);
    const s = (1 - root) * (1 - root) + 4 * root * half * half;
    total += sine * sine * g(s);
  }
  return (2 * total) / count;
}
