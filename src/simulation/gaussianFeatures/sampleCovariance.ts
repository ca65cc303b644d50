import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';

/** The covariance of samples about their means, the plug-in estimate: columns of `count` numbers each. */
export function sampleCovariance(
  { raw }: Kernels,
  columns: readonly Vector[],
  count: number,
): number[][] {
  const means = columns.map((column) => raw.sum(column, count) / count);
  return columns.map((a, i) =>
    columns.map(
      (b, k) => raw.dot(a, b, count) / count - (means[i] as number) * (means[k] as number),
    ),
  );
}
