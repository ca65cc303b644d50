import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import type { NormalEquations, SymmetricMatrix } from './normalEquations.ts';

/** Doubles per row that the reduction works with. */
export const REDUCTION_SCRATCH = 128;

/**
 * Normal equations for many λ: one Householder reduction G = Q T Qᵀ, 4n³/3 multiplications and
 * additions, after which x = Q (T + λ)⁻¹ Qᵀ b takes 4n² for each λ and b (Golub & Van Loan 2013,
 * §8.3; for ridge regression Eldén 1977). Holds n² + 3n doubles.
 */
export function tridiagonalEquations(
  kernels: Kernels,
  { n, write }: SymmetricMatrix,
): NormalEquations {
  const { raw } = kernels;
  const reflectors = kernels.allocate(n * n);
  const [diagonal, offDiagonal, pivots] = [0, 1, 2].map(() => kernels.allocate(n)) as [
    Vector,
    Vector,
    Vector,
  ];
  let reduced = false;
  const reduce = (): void => {
    const mark = kernels.mark();
    const scratch = kernels.allocate(REDUCTION_SCRATCH * n);
    write(reflectors);
    raw.tridiagonalise(reflectors, n, diagonal, offDiagonal, scratch);
    kernels.release(mark);
    reduced = true;
  };
  return {
    solve(l2, b) {
      if (!reduced) reduce();
      raw.applyReflectorsTransposed(reflectors, n, b);
      if (raw.tridiagonalSolve(diagonal, offDiagonal, n, l2, b, pivots) !== 0) return false;
      raw.applyReflectors(reflectors, n, b);
      return true;
    },
    apply: null,
    products: () => (reduced ? n : 0),
  };
}
