/**
 * The area under the ROC curve: the probability that a row of class 1 has a larger score than one of
 * class 0, equal scores counting half. NaN where a class has no row.
 */
export function rocArea(scores: readonly number[], classes: Int32Array): number {
  const order = scores
    .map((score, row) => ({ score, isPositive: classes[row] === 1 }))
    .sort((a, b) => a.score - b.score);
  let [below, positives, won] = [0, 0, 0];
  for (let start = 0; start < order.length;) {
    const { score } = order[start] as { score: number };
    let end = start;
    let own = 0;
    while (end < order.length && order[end]?.score === score) {
      if (order[end]?.isPositive) own += 1;
      end += 1;
    }
    const others = end - start - own;
    won += own * (below + 0.5 * others);
    below += others;
    positives += own;
    start = end;
  }
  return won / (positives * below);
}
