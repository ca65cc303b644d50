import { Matrix, solve } from 'ml-matrix';

/** A sample as plain numbers. */
export interface PlainSample {
  /** x_i/√N, one row each. */
  rows: number[][];
  labels: number[];
}

/** What a learner minimises Σ ℓ(y, h) + (λ/2)‖w‖² over (w, b) of. */
export interface PlainRisk {
  loss: 'square' | 'logistic';
  l2: number;
  bias: boolean;
}

/**
 * Newton's method on the whole risk, which a square loss ends in one step, less its rounding:
 * weights, and behind them the bias if there is one.
 */
function minimiser({ rows, labels }: PlainSample, { loss, l2, bias }: PlainRisk): Matrix {
  const X = new Matrix(rows.map((row) => (bias ? [...row, 1] : row)));
  const active = rows[0]?.length ?? 0;
  const ridge = Matrix.diag(Array.from({ length: X.columns }, (_, j) => (j < active ? l2 : 0)));
  let w = Matrix.zeros(X.columns, 1);
  for (let step = 0; step < (loss === 'square' ? 2 : 15); step++) {
    const h = X.mmul(w).to1DArray();
    const slopes = h.map((value, i) => {
      const y = labels[i] as number;
      return loss === 'square' ? value - y : -y / (1 + Math.exp(y * value));
    });
    const curvatures = h.map((value) =>
      loss === 'square' ? 1 : 1 / (2 + Math.exp(value) + Math.exp(-value)),
    );
    const gradient = X.transpose().mmul(Matrix.columnVector(slopes)).add(ridge.mmul(w));
    const scaled = Matrix.diag(curvatures).mmul(X);
    w = w.sub(solve(X.transpose().mmul(scaled).add(ridge), gradient));
  }
  return w;
}

/** The field on every sample of the learner that is trained on those that `isKept` keeps. */
export function fieldsWithout(
  { rows, labels }: PlainSample,
  risk: PlainRisk,
  isKept: (row: number) => boolean,
): number[] {
  const kept = [...rows.keys()].filter(isKept);
  const w = minimiser(
    { rows: kept.map((i) => rows[i] as number[]), labels: kept.map((i) => labels[i] as number) },
    risk,
  ).to1DArray();
  return rows.map((row) => {
    const field = row.reduce((sum, x, j) => sum + x * (w[j] as number), 0);
    return field + (risk.bias ? (w[row.length] as number) : 0);
  });
}
