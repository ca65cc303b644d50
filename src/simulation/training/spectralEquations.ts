import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import type { NormalEquations, SymmetricMatrix } from './normalEquations.ts';
import { REDUCTION_SCRATCH } from './tridiagonalEquations.ts';

/** Of eigenvalues, relative to the largest one and per row. */
const ROUNDING = 2.220446049250313e-16;

/**
 * Functions of G from its eigenvectors: G = Q T Qᵀ by Householder's reduction, T = S Λ Sᵀ by the
 * QL method (Golub & Van Loan 2013, §8.3), some 10 n³ flops once, then x = Q S f(Λ) Sᵀ Qᵀ b takes
 * 8 n² for each f and b. Holds 2 n² + 3 n doubles.
 */
export function spectralEquations(
  kernels: Kernels,
  { n, write }: SymmetricMatrix,
): NormalEquations {
  const { raw } = kernels;
  const [reflectors, eigenvectors] = [kernels.allocate(n * n), kernels.allocate(n * n)];
  const [values, offDiagonal, coordinates] = [0, 1, 2].map(() => kernels.allocate(n)) as [
    Vector,
    Vector,
    Vector,
  ];
  let known: boolean | undefined;
  const decompose = (): boolean => {
    const mark = kernels.mark();
    const scratch = kernels.allocate(REDUCTION_SCRATCH * n);
    write(reflectors);
    raw.tridiagonalise(reflectors, n, values, offDiagonal, scratch);
    kernels.release(mark);
    raw.fill(0, eigenvectors, n * n);
    const entries = kernels.view(eigenvectors, n * n);
    for (let i = 0; i < n * n; i += n + 1) entries[i] = 1;
    return raw.tridiagonalEigen(values, offDiagonal, n, eigenvectors, n) === 0;
  };

  const apply = (filter: (eigenvalue: number) => number, b: Vector): boolean => {
    known ??= decompose();
    if (!known) return false;
    raw.applyReflectorsTransposed(reflectors, n, b);
    raw.gemv(eigenvectors, n, n, n, b, coordinates);
    const eigenvalues = kernels.view(values, n);
    kernels.view(coordinates, n).forEach((coordinate, i, all) => {
      all[i] = filter(eigenvalues[i] as number) * coordinate;
    });
    raw.gemvTransposed(eigenvectors, n, n, n, coordinates, b);
    raw.applyReflectors(reflectors, n, b);
    return true;
  };

  return {
    solve(l2, b) {
      known ??= decompose();
      const eigenvalues = kernels.view(values, n);
      const [least, largest] = [eigenvalues[0] as number, eigenvalues[n - 1] as number];
      const definite = known && least + l2 > ROUNDING * n * largest;
      return definite && apply((eigenvalue) => 1 / (eigenvalue + l2), b);
    },
    apply,
    products: () => (known === undefined ? 0 : n),
  };
}
