/** Features of a learner on some rows, row after row. */
export interface Features {
  values: Float64Array;
  /** How many there are of every row. */
  size: number;
}

/** Of a feature that others explain but for rounding, the share of its variance that is left. */
const ROUNDING = 1e-12;

/**
 * How far the features of a student are aligned with those of its teacher: the share of the variance
 * of each of the teacher's that a linear map of the student's explains on the same rows, on average
 * over those that are not constant. As information is, it is the same whatever the units of features;
 * 1 where all of the teacher's can be read off, NaN where it has none.
 */
export function alignment(teacher: Features, student: Features): number {
  const directions = orthonormal(centredColumns(student));
  const shares = centredColumns(teacher)
    .map((target) => {
      const along = directions.map((direction) => dot(direction, target));
      return along.reduce((sum, x) => sum + x * x, 0) / dot(target, target);
    })
    .filter((share) => !Number.isNaN(share));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Every feature on all rows, less its mean. */
function centredColumns({ values, size }: Features): Float64Array[] {
  const rows = values.length / size;
  return Array.from({ length: size }, (_, column) => {
    const own = Float64Array.from({ length: rows }, (_, row) => values[row * size + column] ?? NaN);
    const mean = own.reduce((sum, x) => sum + x, 0) / rows;
    return own.map((x) => x - mean);
  });
}

/** An orthonormal basis of what vectors span, by Gram and Schmidt, twice for orthogonality to rounding. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const direction of [...basis, ...basis]) {
      const along = dot(direction, rest);
      for (let i = 0; i < rest.length; i++) {
        rest[i] = (rest[i] as number) - along * (direction[i] as number);
      }
    }
    const left = dot(rest, rest);
    if (left <= ROUNDING * dot(vector, vector)) continue;
    const scale = 1 / Math.sqrt(left);
    basis.push(rest.map((x) => scale * x));
  }
  return basis;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
