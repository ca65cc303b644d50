import type { FeaturesProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';

/** Columns beside the teacher's features: the task, the nuisance, noise, and the student. */
const otherColumns = 4;

/**
 * Bytes of kernel memory that one trial on Gaussian features needs, up to a few kilobytes: columns of
 * N samples.
 */
export function featuresMemory({ teacher }: FeaturesProblem, n: number): number {
  return Float64Array.BYTES_PER_ELEMENT * n * (teacher.features.length + otherColumns);
}
