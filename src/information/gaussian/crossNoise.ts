import { CholeskyDecomposition, Matrix, inverse } from 'ml-matrix';
import { log } from '../../numerics/specialFunctions.ts';

/** Gains of two channels X = H_X M + n, Y = H_Y M + n' of the same white target. */
export interface GainPair {
  x: Matrix;
  y: Matrix;
}

/**
 * f(Σ) = I(M; X, Y) in nats when E[n n'ᵀ] = Σ, and what its derivatives are made of. With K =
 * [[1, Σ], [Σᵀ, 1]], H = [H_X; H_Y]: f = ½ log det(1 + HᵀK⁻¹H) = ½ log det(K + HHᵀ) − ½ log det K.
 * All is written with R = 1 − ΣᵀΣ and Z = K⁻¹H, whose parts are Z_Y = R⁻¹(H_Y − ΣᵀH_X), Z_X = H_X −
 * ΣZ_Y, so that nothing cancels where R is nearly singular.
 */
export interface CrossNoise {
  sigma: Matrix;
  /** f in nats. */
  value: number;
  /** −log det R, the barrier of ‖Σ‖ < 1. */
  barrier: number;
  /** ∇f = −Z_X (1 + HᵀZ)⁻¹ Z_Yᵀ */
  gradient: Matrix;
  /** Blocks XX, XY and YY of K⁻¹. */
  inverse: Blocks;
  /** Blocks of K⁻¹ − (K + HHᵀ)⁻¹ = Z (1 + HᵀZ)⁻¹ Zᵀ. */
  explained: Blocks;
}

/** The blocks of a symmetric matrix. */
export interface Blocks {
  xx: Matrix;
  xy: Matrix;
  yy: Matrix;
}

/** f and its ingredients at Σ; `undefined` outside of ‖Σ‖ < 1. */
export function crossNoise({ x, y }: GainPair, sigma: Matrix): CrossNoise | undefined {
  const transposed = sigma.transpose();
  const rest = symmetric(Matrix.sub(Matrix.eye(sigma.columns), transposed.mmul(sigma)));
  const root = new CholeskyDecomposition(rest);
  if (!root.isPositiveDefinite()) return undefined;
  const yy = root.solve(Matrix.eye(sigma.columns));
  const left = Matrix.sub(y, transposed.mmul(x));
  const ofY = yy.mmul(left);
  const ofX = Matrix.sub(x, sigma.mmul(ofY));
  const signal = Matrix.add(x.transpose().mmul(x), left.transpose().mmul(ofY));
  const whole = symmetric(Matrix.add(Matrix.eye(signal.rows), signal));
  const unexplained = inverse(whole);
  const along = sigma.mmul(yy);
  const xy = ofX.mmul(unexplained).mmul(ofY.transpose());
  return {
    sigma,
    value: 0.5 * logDeterminant(whole),
    barrier: -logDeterminant(rest),
    gradient: Matrix.mul(xy, -1),
    inverse: {
      xx: Matrix.add(Matrix.eye(sigma.rows), along.mmul(transposed)),
      xy: Matrix.mul(along, -1),
      yy,
    },
    explained: {
      xx: ofX.mmul(unexplained).mmul(ofX.transpose()),
      xy,
      yy: ofY.mmul(unexplained).mmul(ofY.transpose()),
    },
  };
}

/** Without the rounding of products that are symmetric, which a factorisation would refuse. */
function symmetric(matrix: Matrix): Matrix {
  return Matrix.add(matrix, matrix.transpose()).mul(0.5);
}

/** Of a positive definite matrix. */
function logDeterminant(matrix: Matrix): number {
  const { lowerTriangularMatrix } = new CholeskyDecomposition(matrix);
  return 2 * lowerTriangularMatrix.diagonal().reduce((sum, pivot) => sum + log(pivot), 0);
}
