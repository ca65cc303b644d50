import type { Kernels } from '../../numerics/kernels.ts';
import type { Matrix } from './matrix.ts';

/** A cross-entropy of logits to weights of classes, both at a temperature. */
export interface CrossEntropyTerm {
  logits: Matrix;
  /** What it asks the probabilities to be: one row for each of the logits'. */
  weights: Matrix;
  temperature: number;
  /** What multiplies it. */
  factor: number;
  /** Where its derivatives by the logits are added. */
  pulls: Matrix;
}

/** factor · mean over rows of CE(w, softmax(f/T)); adds its derivatives by f to the pulls. */
export function crossEntropyTerm({ raw }: Kernels, term: CrossEntropyTerm): number {
  const { logits, weights, temperature, factor, pulls } = term;
  const { rows, columns } = logits;
  const share = factor / rows;
  const { at } = weights;
  return share * raw.softmaxResiduals(logits.at, at, rows, columns, temperature, share, pulls.at);
}
