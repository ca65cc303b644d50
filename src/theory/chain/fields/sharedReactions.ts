import { normalDensity } from '../../../numerics/specialFunctions.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { freeField, nodeTargets } from './fieldNodes.ts';
import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch, LabelLaw } from './labelLaw.ts';
import { isShifted, nearerEnd, reactionLattice } from './reactionLattice.ts';
import type { LatticeEnd, ReactionLattice, ShiftedTerm } from './reactionLattice.ts';
import type { ConvexLevel } from './visitFields.ts';

/** The nodes of one label branch with ρ at ξ_k = 0. */
export interface CentredNodes {
  targets: readonly PullTarget[];
  ends: readonly LatticeEnd[];
  centre: Float64Array;
}

/** What the sums of all branches of a grid have in common. */
export interface SharedReactions {
  branches: readonly CentredNodes[];
  lattices: Readonly<Record<LatticeEnd, ReactionLattice>>;
  /** Of ξ_k. */
  spacing: number;
  /** spacing·φ(k·spacing), k ≥ 0 */
  weights: Float64Array;
  /** Points with ‖ξ‖ beyond this are left out. */
  reach: number;
}

/**
 * Beyond this the normal density is below 1e-13: points that enter and leave while an iteration
 * moves the lattice must not be seen by it.
 */
const leastReach = 7.8;

/** A lattice is worth its roots where it has this many times fewer than the grid itself. */
const worthwhile = 2;

/**
 * The reactions of the learner `level` on lattices that serve all nodes of its ancestors' grids: the
 * trapezoidal rule is as good with its points shifted, at every node to where roots are known. Null
 * where there is no such lattice, or it would have more points than the grid.
 */
export function sharedReactions(
  grids: readonly FieldNodes[],
  law: LabelLaw,
  level: ConvexLevel,
): SharedReactions | null {
  const { term, rule } = level;
  const own = level.response.length - 1;
  const V = level.response[own] as number;
  const spread = level.spread[own] as number;
  if (rule.kind !== 'even' || !(spread > 0)) return null;
  const targets = law.branches.map(({ label }, i) => {
    const nodes = grids[i] as FieldNodes;
    return nodeTargets(nodes, level, term, label, nodes.count);
  });
  if (!targets.every((some) => isShifted(term, some))) return null;
  const shifted = term as ShiftedTerm;
  const branches = law.branches.map((branch, i) =>
    centred(grids[i] as FieldNodes, branch, level, shifted, targets[i] as PullTarget[]),
  );
  const { spacing } = rule;
  const reach = Math.max(level.radius, leastReach);
  const step = spread * spacing;
  const points = (['below', 'above'] as const).map((end) => {
    return { end, ...latticePoints(branches, end, step, reach / spacing) };
  });
  const roots = points.reduce((sum, { count }) => sum + count, 0);
  const visits = grids.reduce((sum, { count }) => sum + count, 0) * rule.size;
  if (!(roots * worthwhile <= visits)) return null;
  const [below, above] = points.map(({ end, ...places }) =>
    reactionLattice(shifted, V, end, places),
  ) as [ReactionLattice, ReactionLattice];
  const weights = Float64Array.from(
    { length: Math.ceil(reach / spacing) + 2 },
    (_, k) => spacing * normalDensity(k * spacing),
  );
  return { branches, lattices: { below, above }, spacing, weights, reach };
}

function centred(
  nodes: FieldNodes,
  branch: LabelBranch,
  level: ConvexLevel,
  term: ShiftedTerm,
  targets: readonly PullTarget[],
): CentredNodes {
  const V = level.response[nodes.xi.length] as number;
  const ends = targets.map((target) => nearerEnd(term, target));
  const centre = freeField(nodes, nodes.xi, level, branch.meanSign * level.m + level.b);
  targets.forEach(({ tau, complement }, i) => {
    centre[i] = (centre[i] as number) + V * (ends[i] === 'below' ? tau : -complement);
  });
  return { targets, ends, centre };
}

/** The points of a lattice within so many steps of all centres that are measured from one end. */
function latticePoints(
  branches: readonly CentredNodes[],
  end: LatticeEnd,
  step: number,
  steps: number,
): { first: number; step: number; count: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { centre, ends } of branches) {
    for (let i = 0; i < centre.length; i++) {
      if (ends[i] !== end) continue;
      low = Math.min(low, centre[i] as number);
      high = Math.max(high, centre[i] as number);
    }
  }
  if (!(low <= high)) return { first: 0, step, count: 0 };
  const from = Math.floor(low / step - steps);
  return { first: from * step, step, count: Math.ceil(high / step + steps) - from + 1 };
}
