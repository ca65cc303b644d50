import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix';
import { log2 } from '../bits.ts';

/** What features tell of a target, in coordinates in which both are white. */
export interface GaussianChannel {
  /**
   * H with the information of the features in H M + n, M and n white: diag(ρ/√(1−ρ²)) Vᵀ, ρ the
   * canonical correlations that are not 0 and V the directions of the target that they belong to.
   * Noise without a signal is left out.
   */
  gain: Matrix;
  /** I in bits, Σ −½ log₂(1−ρ²). */
  information: number;
}

/** Share of the largest variance below which a direction has none, or follows from the others. */
const rounding = 1e-11;

/**
 * W with W C Wᵀ = 1 on the range of a covariance C: directions without variance are left out, after
 * every variable has been given variance 1.
 *
 * @throws RangeError if C has a negative eigenvalue.
 */
export function whitening(covariance: Matrix): Matrix {
  const scale = covariance
    .diagonal()
    .map((variance) => (variance > 0 ? 1 / Math.sqrt(variance) : 0));
  const scales = Matrix.diag(scale);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    cleared(scales.mmul(covariance).mmul(scales)),
    { assumeSymmetric: true },
  );
  const largest = Math.max(...realEigenvalues);
  if (Math.min(...realEigenvalues) < -tolerated * largest) {
    throw new RangeError('the covariance is not positive semidefinite');
  }
  const kept = realEigenvalues.flatMap((value, i) => (value > rounding * largest ? [i] : []));
  const rows = kept.map((i) => {
    const direction = eigenvectorMatrix.getColumn(i);
    return direction.map(
      (x, k) => (x * (scale[k] as number)) / Math.sqrt(realEigenvalues[i] as number),
    );
  });
  return rows.length === 0 ? Matrix.zeros(0, covariance.rows) : new Matrix(rows);
}

/** A correlation that adds nothing to 1. */
const nothing = 1e-17;

/** Correlations without those that are nothing but rounding: iterations underflow on them. */
function cleared(correlations: Matrix): Matrix {
  const { rows, columns } = correlations;
  const entries = correlations.to1DArray().map((entry) => (Math.abs(entry) < nothing ? 0 : entry));
  return Matrix.from1DArray(rows, columns, entries);
}

/** Covariances that were measured or solved for are semidefinite up to their error. */
const tolerated = 1e-8;

/** Canonical correlations below this are none. */
const silent = 1e-9;

/**
 * The channel from a white target to features, of cross-covariance E[F Mᵀ]. Features that determine
 * a direction of the target have infinite information and no gain.
 */
export function gaussianChannel(features: Matrix, cross: Matrix): GaussianChannel {
  const whitener = whitening(features);
  if (whitener.rows === 0) return { gain: Matrix.zeros(0, cross.columns), information: 0 };
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(
    cleared(whitener.mmul(cross)),
    {
      autoTranspose: true,
    },
  );
  let information = 0;
  const rows = diagonal.flatMap((correlation, i) => {
    const unknown = (1 - correlation) * (1 + correlation);
    if (correlation < silent) return [];
    information += unknown <= rounding ? Number.POSITIVE_INFINITY : -0.5 * log2(unknown);
    const gain = correlation / Math.sqrt(unknown);
    return [rightSingularVectors.getColumn(i).map((x) => gain * x)];
  });
  const gain = rows.length === 0 ? Matrix.zeros(0, cross.columns) : new Matrix(rows);
  return { gain, information };
}
