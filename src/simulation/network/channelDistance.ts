import type { Kernels } from '../../numerics/kernels.ts';
import { entriesOf } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** Channels f that are drawn to others t, row by row. */
export interface ComparedChannels {
  matched: Matrix;
  target: Matrix;
  /** Where the derivatives by `matched` are added; those by `target` are opposite. */
  pulls: Matrix;
}

/**
 * The mean squares (f − t)² over the rows, one for each channel d. Adds to the pulls the derivatives
 * of factor · mean (f − t)²/v over rows and channels.
 *
 * @param variances v, one for each channel.
 */
export function channelDistance(
  kernels: Kernels,
  { matched, target, pulls }: ComparedChannels,
  variances: readonly number[],
  factor: number,
): number[] {
  const { rows, columns } = matched;
  const [own, wanted] = [entriesOf(kernels, matched), entriesOf(kernels, target)];
  const pull = entriesOf(kernels, pulls);
  return variances.map((variance, channel) => {
    const slope = (2 * factor) / (variance * rows * columns);
    let total = 0;
    for (let at = channel; at < own.length; at += columns) {
      const apart = (own[at] as number) - (wanted[at] as number);
      total += apart * apart;
      pull[at] = (pull[at] as number) + slope * apart;
    }
    return total / rows;
  });
}
