import { factorise, forwardSubstitute, backSubstitute } from '../../numerics/cholesky.ts';
import { log } from '../../numerics/specialFunctions.ts';

/** Vectors with their classes. */
export interface ClassedVectors {
  /** Vector after vector. */
  vectors: Float64Array;
  /** How many numbers each has. */
  size: number;
  /** The class of each vector, from 0. */
  classes: ArrayLike<number>;
}

/** What is added to the diagonal of covariances, which few vectors would leave singular. */
const RIDGE = 1e-2;

/** Information in nats, with its derivatives by the vectors. */
export interface Information {
  value: number;
  slopes: Float64Array;
}

/**
 * The information between vectors Z and their classes Y as if both Z and Z given Y were normal, with
 * one covariance for all classes: ½ log det(Σ + r) − ½ log det(W + r), Σ the covariance of Z, W that
 * within classes and r = 0.01. As a normal law has the largest entropy there is at its covariance, the
 * first term is an upper bound on h(Z); so is the second on h(Z|Y).
 */
export function gaussianInformation({ vectors, size, classes }: ClassedVectors): Information {
  const group = Array.from(classes);
  const total = logDeterminant(vectors, size, new Array<number>(group.length).fill(0));
  const within = logDeterminant(vectors, size, group);
  return {
    value: 0.5 * (total.value - within.value),
    slopes: total.slopes.map((slope, at) => 0.5 * (slope - (within.slopes[at] as number))),
  };
}

/** log det of the covariance about the means of groups plus the ridge, and its derivatives. */
function logDeterminant(
  vectors: Float64Array,
  size: number,
  group: readonly number[],
): Information {
  const apart = aboutMeans(vectors, size, group);
  const factor = covariance(apart, size);
  factorise(factor, size);
  let value = 0;
  for (let at = 0; at < factor.length; at += size + 1) value += 2 * log(factor[at] as number);
  const slopes = new Float64Array(vectors.length);
  for (let at = 0; at < vectors.length; at += size) {
    const solved = apart.slice(at, at + size);
    forwardSubstitute(factor, size, solved);
    backSubstitute(factor, size, solved);
    // The means move with the vectors, but deviations from them sum to zero.
    slopes.set(solved.map((x) => (2 * x) / group.length), at); // prettier-ignore
  }
  return { value, slopes };
}

function aboutMeans(vectors: Float64Array, size: number, group: readonly number[]): Float64Array {
  const groups = group.reduce((most, own) => Math.max(most, own), 0) + 1;
  const means = new Float64Array(groups * size);
  const counts = new Float64Array(groups);
  vectors.forEach((x, at) => {
    const own = (group[Math.floor(at / size)] as number) * size + (at % size);
    means[own] = (means[own] as number) + x;
  });
  for (const own of group) counts[own] = (counts[own] as number) + 1;
  return vectors.map((x, at) => {
    const own = group[Math.floor(at / size)] as number;
    return x - (means[own * size + (at % size)] as number) / (counts[own] as number);
  });
}

/** The lower triangle of the covariance plus the ridge. */
function covariance(apart: Float64Array, size: number): Float64Array {
  const count = apart.length / size;
  const sums = new Float64Array(size * size);
  for (let from = 0; from < apart.length; from += size) {
    for (let i = 0; i < size; i++) {
      const x = (apart[from + i] as number) / count;
      for (let j = 0; j <= i; j++) {
        const at = i * size + j;
        sums[at] = (sums[at] as number) + x * (apart[from + j] as number);
      }
    }
  }
  for (let at = 0; at < sums.length; at += size + 1) sums[at] = (sums[at] as number) + RIDGE;
  return sums;
}
