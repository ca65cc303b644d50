import { dot } from './dot.ts';
import { outerSlopes } from './fields/fieldNodes.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import type { LabelLaw } from './fields/labelLaw.ts';
import { latticeSums } from './fields/latticeSums.ts';
import { ownSums } from './fields/ownSums.ts';
import type { OwnSums } from './fields/ownSums.ts';
import { sharedReactions } from './fields/sharedReactions.ts';
import { labelRatio } from './fields/visitFields.ts';
import type { ConvexLevel, LabelProjection } from './fields/visitFields.ts';

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

/** Averages that were taken on a grid. */
export interface GridAverages extends PullAverages {
  /** E[g_k ξ_i] of the variables ξ_i of the earlier learners. */
  moments: number[];
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

/** The moments of several parts of the sample, each with its share. */
export function weightedMoments(
  parts: readonly { share: number; averages: GridAverages }[],
): number[] {
  const first = parts[0]?.averages.moments ?? [];
  return first.map((_, i) =>
    parts.reduce((sum, { share, averages }) => sum + share * (averages.moments[i] as number), 0),
  );
}

/**
 * Averages of the learner `level` that follows those of `grids`, one per label branch. Its own variable
 * ξ_k is summed at each node before anything else, since what depends on the earlier learners
 * only is constant there: five sums per node give all averages.
 */
export function pullAverages(
  grids: readonly FieldNodes[],
  law: LabelLaw,
  projection: LabelProjection | null,
  level: ConvexLevel,
): GridAverages {
  const own = level.response.length - 1;
  const zeros = () => new Array<number>(own + 1).fill(0);
  const averages: GridAverages = {
    pull: 0,
    signal: 0,
    pairs: zeros(),
    slopes: zeros(),
    moments: zeros().slice(1),
  };
  const shared = sharedReactions(grids, law, level);
  law.branches.forEach((branch, index) => {
    const nodes = grids[index] as FieldNodes;
    const labels = labelRatio(nodes, projection);
    const sums =
      shared === null
        ? ownSums(nodes, branch, labels, level)
        : latticeSums(nodes, branch, labels, level, shared, index);
    addAverages(averages, sums, nodes, level, branch.label);
  });
  if (projection !== null) averages.signal /= Math.sqrt(projection.variance);
  return averages;
}

/** Sums the columns over the nodes, with what the earlier learners contribute. */
function addAverages(
  averages: GridAverages,
  sums: OwnSums,
  nodes: FieldNodes,
  level: ConvexLevel,
  label: number,
): void {
  const { weight, count, xi } = nodes;
  const own = nodes.h.length;
  averages.pull += dot(weight, sums.pull);
  averages.signal += dot(weight, sums.signal);
  const weighted = sums.pull.map((sum, i) => sum * (weight[i] as number));
  const shrink = sums.shrink.map((sum, i) => sum * (weight[i] as number));
  const bend = sums.bend.map((sum, i) => sum * (weight[i] as number));
  for (let j = 0; j <= own; j++) {
    const pair = j === own ? dot(weight, sums.square) : dot(weighted, nodes.g[j] as Float64Array);
    const { direct, target } = outerSlopes(nodes, level, level.term, label, j, count);
    const slope = (target === null ? 0 : dot(shrink, target)) - dot(bend, direct);
    averages.pairs[j] = (averages.pairs[j] as number) + pair;
    averages.slopes[j] = (averages.slopes[j] as number) + slope;
  }
  averages.moments = averages.moments.map((sum, i) => sum + dot(weighted, xi[i] as Float64Array));
}
