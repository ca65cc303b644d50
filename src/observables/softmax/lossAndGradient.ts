/** A loss of one sample with its derivatives by the learner's output for each class. */
export interface LossAndGradient {
  value: number;
  gradient: number[];
}

/** Σ_j x_j y_j. */
export function dotOf(x: readonly number[], y: readonly number[]): number {
  return x.reduce((total, value, j) => total + value * (y[j] as number), 0);
}
