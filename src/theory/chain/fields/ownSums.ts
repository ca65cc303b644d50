import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import { visitFields } from './visitFields.ts';
import type { ConvexLevel, LabelRatio } from './visitFields.ts';

/** Sums over ξ_k at every node, weighted with the label's probability: one column per quantity. */
export interface OwnSums {
  /** Σ g */
  pull: Float64Array;
  /** Σ signal·g */
  signal: Float64Array;
  /** Σ g² */
  square: Float64Array;
  /** Σ p, p = 1/(1 + V D'') */
  shrink: Float64Array;
  /** Σ p D'' */
  bend: Float64Array;
}

/** Room for the sums at so many nodes. */
export function emptySums(count: number): OwnSums {
  const column = () => new Float64Array(count);
  return { pull: column(), signal: column(), square: column(), shrink: column(), bend: column() };
}

/** The sums of the learner `level` that follows those of `nodes`, root by root. */
export function ownSums(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: ConvexLevel,
): OwnSums {
  const sums = emptySums(nodes.count);
  const { pull, signal, square, shrink, bend } = sums;
  visitFields(nodes, branch, labels, level, (node, at) => {
    const { g } = at;
    pull[node] = (pull[node] as number) + at.probability * g;
    signal[node] = (signal[node] as number) + at.signal * g;
    square[node] = (square[node] as number) + at.probability * g * g;
    shrink[node] = (shrink[node] as number) + at.probability * at.shrink;
    bend[node] = (bend[node] as number) + at.probability * at.bend;
  });
  return sums;
}
