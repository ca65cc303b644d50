import seedrandom from 'seedrandom';
import { binaryShare, middleOf } from './binaryShare.ts';
import { sobolPoints } from './sobol.ts';

/** How points are scattered: evenly spread, or independent and uniform. */
export const samplingKinds = ['sobol', 'random'] as const;

/** One of `samplingKinds`. */
export type SamplingKind = (typeof samplingKinds)[number];

/**
 * Points in the open unit cube, the same on every engine for equal arguments. The points of a
 * smaller count are the first of a larger one.
 *
 * @param seed text; the randomness is that of `seed/sampling`, which no trial draws from.
 * @returns `count` points of `dimensions` coordinates.
 */
export function scatteredPoints(
  kind: SamplingKind,
  count: number,
  dimensions: number,
  seed: string,
): number[][] {
  const generator = seedrandom(`${seed}/sampling`);
  const words = () => Array.from({ length: dimensions }, () => generator.int32());
  const points =
    kind === 'sobol'
      ? sobolPoints(count, words())
      : Array.from({ length: count }, () => words().map(binaryShare));
  return points.map((point) => point.map(middleOf));
}
