/** A unit of a learner with a unit of the truth. */
interface Pair {
  own: number;
  truth: number;
  correlation: number;
}

/**
 * The order of a committee's units that says which unit of the truth each follows: the pair of the
 * largest correlation is matched first, then that among the units left on both sides, and so on.
 * Matched units come in the order of the truth's, the others after them, the longest first. Any
 * permutation of the units comes to the same order.
 *
 * @param overlaps of own units (rows) with those of the truth (columns), w_i·w*_n.
 * @param norms ‖w_i‖² of own units.
 * @returns for every place the unit that belongs there.
 */
export function unitOrder(
  overlaps: readonly (readonly number[])[],
  norms: readonly number[],
): number[] {
  const length = (own: number): number => norms[own] as number;
  const pairs = overlaps.flatMap((row, own) =>
    row.map((overlap, truth): Pair => {
      const norm = length(own);
      return { own, truth, correlation: norm > 0 ? overlap / Math.sqrt(norm) : 0 };
    }),
  );
  pairs.sort((a, b) => b.correlation - a.correlation);
  const matched = new Map<number, number>();
  for (const { own, truth } of pairs) {
    const isTaken = matched.has(truth) || [...matched.values()].includes(own);
    if (!isTaken) matched.set(truth, own);
  }
  const followers = [...matched].sort(([a], [b]) => a - b).map(([, own]) => own);
  const others = [...norms.keys()].filter((own) => !followers.includes(own));
  return [...followers, ...others.sort((a, b) => length(b) - length(a))];
}
