import type { Design, GramProducts, Vector } from '../design/design.ts';
import type { RowRange } from '../design/rowRange.ts';
import { choleskyEquations } from './choleskyEquations.ts';
import { spectralEquations } from './spectralEquations.ts';
import { REDUCTION_SCRATCH, tridiagonalEquations } from './tridiagonalEquations.ts';

/**
 * Solves (G + λ) x = b for one symmetric positive semi-definite G, the smaller of XᵀX and XXᵀ on
 * some consecutive samples and the active inputs, and any number of λ and b.
 */
export interface NormalEquations {
  /**
   * x in place of b (min(samples, active) doubles), for the λ in `l2`. False if G + λ is not positive
   * definite to working precision; b is then not meaningful.
   */
  solve(l2: number, b: Vector): boolean;
  /**
   * f(G) b in place of b, for a function f of the eigenvalues; false if they were not found. Null
   * where solving takes no eigenvectors.
   */
  readonly apply: ((f: (eigenvalue: number) => number, b: Vector) => boolean) | null;
  /** Products with the data that forming G has taken so far. */
  products(): number;
}

/** What will be asked of normal equations. */
export interface EquationsUse {
  /** How many different λ. */
  ridges: number;
  /** How many gradient flows, which need eigenvectors. */
  flows: number;
}

/** Where a symmetric n × n matrix comes from: its lower triangle, row by row. */
export interface SymmetricMatrix {
  /** Rows. */
  n: number;
  /** Writes the lower triangle into n² doubles. */
  readonly write: (out: Vector) => void;
}

/**
 * The normal equations of a stored sample. Eigenvectors serve everything; for several λ one
 * reduction to tridiagonal form is enough, and for a single one Cholesky's factor takes a quarter
 * of its operations. Nothing is factorised before the first solution is asked for.
 */
export function normalEquations(
  design: Design,
  gram: GramProducts,
  rows: RowRange,
  active: number,
  { ridges, flows }: EquationsUse,
): NormalEquations {
  const { kernels } = design;
  const matrix: SymmetricMatrix =
    rows.count < active
      ? {
          n: rows.count,
          write: (out) => {
            gram.ofSamples(rows, active, out);
          },
        }
      : {
          n: active,
          write: (out) => {
            gram.ofInputs(rows, active, out);
          },
        };
  if (flows > 0) return spectralEquations(kernels, matrix);
  return ridges > 1 ? tridiagonalEquations(kernels, matrix) : choleskyEquations(kernels, matrix);
}

/** Doubles that normal equations hold, and those that factorising them passes through. */
export function equationsDoubles(
  rows: number,
  active: number,
  { ridges, flows }: EquationsUse,
): { held: number; passing: number } {
  const n = Math.min(rows, active);
  if (flows > 0) return { held: 2 * n * n + 3 * n, passing: REDUCTION_SCRATCH * n };
  return ridges > 1
    ? { held: n * n + 3 * n, passing: REDUCTION_SCRATCH * n }
    : { held: n * n, passing: 0 };
}
