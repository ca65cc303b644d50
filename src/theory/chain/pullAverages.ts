import { dot } from './dot.ts';
import { outerSlopes } from './fieldNodes.ts';
import type { BranchFields, FieldNodes } from './fieldNodes.ts';
import type { LabelBranch, LabelLaw } from './labelLaw.ts';
import { labelRatio, visitFields } from './visitFields.ts';
import type { ConvexLevel, LabelProjection, LabelRatio } from './visitFields.ts';

/** Averages of a learner k over fields and labels. */
export interface PullAverages {
  /** E[g_k], zero at the right bias. */
  pull: number;
  /** E[s g_k], or E[Σ_y ∂P(y|μ)/∂μ g_k]. */
  signal: number;
  /** E[g_k g_j], j ≤ k. */
  pairs: number[];
  /** E[∂g_k/∂ω_j], j ≤ k. */
  slopes: number[];
}

/** The averages of several parts of the sample, each with its share. */
export function weightedAverages(
  parts: readonly { share: number; averages: PullAverages }[],
  learners: number,
): PullAverages {
  const zeros = () => new Array<number>(learners).fill(0);
  const total: PullAverages = { pull: 0, signal: 0, pairs: zeros(), slopes: zeros() };
  for (const { share, averages } of parts) {
    total.pull += share * averages.pull;
    total.signal += share * averages.signal;
    total.pairs = total.pairs.map((sum, j) => sum + share * (averages.pairs[j] as number));
    total.slopes = total.slopes.map((sum, j) => sum + share * (averages.slopes[j] as number));
  }
  return total;
}

/**
 * Averages of the learner `level` that follows the learners of the grid `nodes`. Its own variable
 * ξ_k is summed at each node before anything else, since what depends on the earlier learners
 * only is constant there: five sums per node give all averages.
 */
export function pullAverages(
  nodes: FieldNodes,
  law: LabelLaw,
  projection: LabelProjection | null,
  level: ConvexLevel,
): PullAverages {
  const own = nodes.xi.length;
  const zeros = () => new Array<number>(own + 1).fill(0);
  const averages: PullAverages = { pull: 0, signal: 0, pairs: zeros(), slopes: zeros() };
  const labels = labelRatio(nodes, projection);
  law.branches.forEach((branch, index) => {
    const sums = ownSums(nodes, index, branch, labels, level);
    addAverages(averages, sums, nodes, nodes.branches[index] as BranchFields, level);
  });
  if (projection !== null) averages.signal /= Math.sqrt(projection.variance);
  return averages;
}

/** Sums over ξ_k at every node, weighted with the label's probability: one column per quantity. */
interface OwnSums {
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

function ownSums(
  nodes: FieldNodes,
  index: number,
  branch: LabelBranch,
  labels: LabelRatio,
  level: ConvexLevel,
): OwnSums {
  const column = () => new Float64Array(nodes.count);
  const [pull, signal, square, shrink, bend] = [column(), column(), column(), column(), column()];
  visitFields(nodes, index, branch, labels, level, (node, at) => {
    const { g, shrink: p } = at;
    pull[node] = (pull[node] as number) + at.probability * g;
    signal[node] = (signal[node] as number) + at.signal * g;
    square[node] = (square[node] as number) + at.probability * g * g;
    shrink[node] = (shrink[node] as number) + at.probability * p;
    bend[node] = (bend[node] as number) + at.probability * p * at.curvature;
  });
  return { pull, signal, square, shrink, bend };
}

/** Sums the columns over the nodes, with what the earlier learners contribute. */
function addAverages(
  averages: PullAverages,
  sums: OwnSums,
  { weight, count }: FieldNodes,
  fields: BranchFields,
  level: ConvexLevel,
): void {
  const own = fields.h.length;
  averages.pull += dot(weight, sums.pull);
  averages.signal += dot(weight, sums.signal);
  const weighted = sums.pull.map((sum, i) => sum * (weight[i] as number));
  const shrink = sums.shrink.map((sum, i) => sum * (weight[i] as number));
  const bend = sums.bend.map((sum, i) => sum * (weight[i] as number));
  for (let j = 0; j <= own; j++) {
    const pair = j === own ? dot(weight, sums.square) : dot(weighted, fields.g[j] as Float64Array);
    const { direct, target } = outerSlopes(fields, level, level.term, j, count);
    const slope = (target === null ? 0 : dot(shrink, target)) - dot(bend, direct);
    averages.pairs[j] = (averages.pairs[j] as number) + pair;
    averages.slopes[j] = (averages.slopes[j] as number) + slope;
  }
}
