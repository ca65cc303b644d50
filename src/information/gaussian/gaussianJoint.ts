import { Matrix } from 'ml-matrix';

/** Jointly Gaussian features of a teacher and a student, and a target, as a covariance matrix. */
export interface GaussianJoint {
  /** Symmetric, row by row. */
  covariance: readonly (readonly number[])[];
  /** Rows of the teacher's features T. */
  teacher: readonly number[];
  /** Rows of the student's features S. */
  student: readonly number[];
  /** Rows of the target Y. */
  target: readonly number[];
}

/** What rounding may do to symmetry, relative to the largest entry. */
const rounding = 1e-9;

/**
 * The covariance as a matrix.
 *
 * @throws RangeError unless it is square, finite and symmetric, has the rows that are named, and no
 *   negative variance.
 */
export function covarianceMatrix({ covariance, teacher, student, target }: GaussianJoint): Matrix {
  const size = covariance.length;
  if (covariance.some((row) => row.length !== size)) {
    throw new RangeError(`the covariance has ${size} rows, and not as many numbers in each`);
  }
  const named = [...teacher, ...student, ...target];
  const missing = named.find((row) => !(Number.isInteger(row) && row >= 0 && row < size));
  if (missing !== undefined) throw new RangeError(`the covariance has no row ${missing}`);
  if ([teacher, student, target].some((rows) => rows.length === 0)) {
    throw new RangeError('teacher, student and target need one row each at least');
  }
  const matrix = new Matrix(covariance.map((row) => [...row]));
  if (!matrix.to1DArray().every(Number.isFinite)) {
    throw new RangeError('the covariance has entries that are not finite');
  }
  if (matrix.diagonal().some((variance) => variance < 0)) {
    throw new RangeError('the covariance has a negative variance');
  }
  const skew = Matrix.sub(matrix, matrix.transpose()).abs().max();
  if (skew > rounding * Matrix.abs(matrix).max()) {
    throw new RangeError('the covariance is not symmetric');
  }
  return matrix;
}
