import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from './design.ts';

/** Up to here squares are summed: the gamma sampler would need a case of its own for shapes < 1. */
const FEW = 16;

/** Scalar draws from a stream. */
export interface ScalarDraws {
  normal(): number;
  /** In [0, 1). */
  uniform(): number;
  /** ‖g‖ of a vector g of that many independent standard normals: χ-distributed. */
  gaussianLength(dimensions: number): number;
}

/** Scalars that continue a stream; a cell of kernel memory is theirs. */
export function scalarDraws(kernels: Kernels, stream: Vector): ScalarDraws {
  const { raw } = kernels;
  const cell = kernels.allocate(1);
  const read = (): number => kernels.view(cell, 1)[0] as number;
  const draws: ScalarDraws = {
    normal() {
      raw.fillNormals(stream, cell, 1);
      return read();
    },
    uniform() {
      raw.fillUniforms(stream, cell, 1);
      return read();
    },
    gaussianLength(dimensions) {
      const square =
        dimensions <= FEW
          ? fewSquares(draws, dimensions)
          : 2 * gamma(raw.log, draws, dimensions / 2);
      return Math.sqrt(square);
    },
  };
  return draws;
}

function fewSquares(draws: ScalarDraws, dimensions: number): number {
  let total = 0;
  for (let i = 0; i < dimensions; i++) {
    const x = draws.normal();
    total += x * x;
  }
  return total;
}

/** A gamma variate of a shape ≥ 1 (Marsaglia & Tsang 2000): exact, and rejects under 5% of its tries. */
function gamma(log: (x: number) => number, draws: ScalarDraws, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = draws.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (log(1 - draws.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}
