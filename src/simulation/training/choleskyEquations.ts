import type { Kernels } from '../../numerics/kernels.ts';
import type { NormalEquations, SymmetricMatrix } from './normalEquations.ts';

/**
 * Normal equations by Cholesky's factorisation of G + λ, n³/3 multiplications for every change of
 * λ. Holds n² doubles.
 */
export function choleskyEquations(
  kernels: Kernels,
  { n, write }: SymmetricMatrix,
): NormalEquations {
  const factor = kernels.allocate(n * n);
  let formed = 0;
  let factored: { l2: number; definite: boolean } | undefined;
  const factorise = (l2: number): boolean => {
    write(factor);
    formed += 1;
    const entries = kernels.view(factor, n * n);
    for (let i = 0; i < n * n; i += n + 1) entries[i] = (entries[i] as number) + l2;
    return kernels.raw.cholesky(factor, n) === 0;
  };
  return {
    solve(l2, b) {
      if (factored?.l2 !== l2) factored = { l2, definite: factorise(l2) };
      if (factored.definite) kernels.raw.choleskySolve(factor, n, b);
      return factored.definite;
    },
    apply: null,
    products: () => formed * n,
  };
}
