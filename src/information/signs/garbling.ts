/** The probability of one of two answers for either label. */
export interface BinaryChannel {
  /** P(answer + | label +) */
  plus: number;
  /** P(answer + | label −) */
  minus: number;
}

/** Chances that rounding may have taken outside of [0, 1]. */
const rounding = 1e-12;

/**
 * Whether the coarse channel is the fine one with its answers changed at random: answers + with
 * chances u and v after the fine channel's + and −, u, v ∈ [0, 1] (Blackwell 1953).
 */
export function isGarbling(coarse: BinaryChannel, fine: BinaryChannel): boolean {
  const width = fine.plus - fine.minus;
  if (Math.abs(width) <= rounding) return Math.abs(coarse.plus - coarse.minus) <= rounding;
  const u = (coarse.plus * (1 - fine.minus) - coarse.minus * (1 - fine.plus)) / width;
  const v = (fine.plus * coarse.minus - fine.minus * coarse.plus) / width;
  // What rounding of the four chances and of their products leaves is divided by the width, too.
  const slack = rounding + (8 * Number.EPSILON) / Math.abs(width);
  return [u, v].every((chance) => chance >= -slack && chance <= 1 + slack);
}
