import type { BranchFields } from './fieldNodes.ts';

/** Which field of which learner enters a target. */
export interface ShownSource {
  /** Level of the learner in its order. */
  level: number;
  /**
   * V in h − V g: 0 for the field h after training, the learner's response V_kk for its free field,
   * without what the sample itself did to it (leave-one-out).
   */
  removed: number;
}

/** The source's field as it enters targets, at every node. */
export function shownField({ h, g }: BranchFields, { level, removed }: ShownSource): Float64Array {
  return without(h[level] as Float64Array, g[level] as Float64Array, removed);
}

/** Its derivative by ω_l; undefined where it knows nothing of it. */
export function shownSlope(
  { dh, dg }: BranchFields,
  { level, removed }: ShownSource,
  l: number,
): Float64Array | undefined {
  const slope = dh[level]?.[l];
  if (slope === undefined) return undefined;
  return without(slope, dg[level]?.[l] as Float64Array, removed);
}

function without(field: Float64Array, pull: Float64Array, removed: number): Float64Array {
  if (removed === 0) return field;
  return field.map((value, i) => value - removed * (pull[i] as number));
}
