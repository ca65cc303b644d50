import type { RowRange } from './rowRange.ts';

/** The data terms of some consecutive samples, which lie in vectors of one double per sample. */
export interface RowLoss {
  rows: RowRange;
  /**
   * For the `count` samples from `first` on, all among `rows`: adds the bias to the fields in place,
   * writes the derivatives D'(h) to the residuals and returns Σ D(h).
   */
  readonly residuals: (first: number, count: number, bias: number) => number;
}
