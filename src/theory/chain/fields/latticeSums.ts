import { normalDensity } from '../../../numerics/specialFunctions.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { freeField, nodeTargets } from './fieldNodes.ts';
import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch, LabelLaw } from './labelLaw.ts';
import { emptySums } from './ownSums.ts';
import type { OwnSums } from './ownSums.ts';
import { isShifted, nearerEnd, reactionLattice } from './reactionLattice.ts';
import type { LatticeEnd, ReactionLattice, ShiftedTerm } from './reactionLattice.ts';
import type { ConvexLevel, LabelRatio } from './visitFields.ts';

/** The nodes of one label branch with ρ at ξ_k = 0. */
interface CentredNodes {
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

/** Room for the weights of one node, with P(label) and with its signal. */
let probable = new Float64Array(256);
let signalling = new Float64Array(256);

/** The sums of the learner `level` at the nodes of the `index`-th branch. */
export function latticeSums(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: ConvexLevel,
  shared: SharedReactions,
  index: number,
): OwnSums {
  const { spacing, lattices, reach } = shared;
  const { targets, ends, centre } = shared.branches[index] as CentredNodes;
  const step = (level.spread[nodes.xi.length] as number) * spacing;
  const sums = emptySums(nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    const lattice = lattices[ends[node] as LatticeEnd];
    const room = reach * reach - (nodes.radiusSquared[node] as number);
    if (!(room > 0)) continue;
    const at = ((centre[node] as number) - lattice.first) / step;
    const steps = Math.sqrt(room) / spacing;
    const from = Math.ceil(at - steps);
    const count = Math.floor(at + steps) - from + 1;
    setWeights(shared, at, from, count);
    setLabels(branch, labels, node, (from - at) * spacing, spacing, count);
    addNode(sums, node, lattice, targets[node] as PullTarget, from, count);
  }
  return sums;
}

/**
 * The weights spacing·φ(x) at x = (j − at)·spacing, from those of the unshifted rule by
 * φ(x − u) = φ(x) e^{xu} e^{−u²/2}.
 */
function setWeights(
  { weights, spacing }: SharedReactions,
  at: number,
  from: number,
  count: number,
): void {
  if (count > probable.length) {
    probable = new Float64Array(2 * count);
    signalling = new Float64Array(2 * count);
  }
  const middle = Math.round(at);
  const shift = (at - middle) * spacing;
  const ratio = Math.exp(shift * spacing);
  const most = Math.exp(-0.5 * shift * shift);
  let factor = most;
  for (let j = middle - from; j < count; j++) {
    probable[j] = (weights[j - middle + from] as number) * factor;
    factor *= ratio;
  }
  factor = most / ratio;
  for (let j = middle - from - 1; j >= 0; j--) {
    probable[j] = (weights[middle - from - j] as number) * factor;
    factor /= ratio;
  }
}

/** Multiplies the weights by P(label | fields), and those of the signal by that. */
function setLabels(
  branch: LabelBranch,
  { centre, slope, variance }: LabelRatio,
  node: number,
  first: number,
  spacing: number,
  count: number,
): void {
  const ratio = centre[node] as number;
  let probability = slope === 0 ? branch.probability(ratio, variance) : 0;
  let signal = slope === 0 ? branch.signal(ratio, variance) : 0;
  for (let j = 0; j < count; j++) {
    if (slope !== 0) {
      const there = ratio + slope * (first + j * spacing);
      probability = branch.probability(there, variance);
      signal = branch.signal(there, variance);
    }
    const weight = probable[j] as number;
    probable[j] = weight * probability;
    signalling[j] = weight * signal;
  }
}

/** Adds what the points before the turn and from there on contribute at a node. */
function addNode(
  sums: OwnSums,
  node: number,
  lattice: ReactionLattice,
  { tau, complement }: PullTarget,
  from: number,
  count: number,
): void {
  const turn = Math.min(Math.max(lattice.turn - from, 0), count);
  addPoints(sums, node, lattice, tau, from, 0, turn);
  addPoints(sums, node, lattice, -complement, from, turn, count);
}

function addPoints(
  sums: OwnSums,
  node: number,
  lattice: ReactionLattice,
  asked: number,
  from: number,
  start: number,
  end: number,
): void {
  let [pull, signal, square, shrink, bend] = [0, 0, 0, 0, 0];
  for (let j = start; j < end; j++) {
    const weight = probable[j] as number;
    const g = asked + (lattice.pull[from + j] as number);
    const weighted = weight * g;
    pull += weighted;
    signal += (signalling[j] as number) * g;
    square += weighted * g;
    shrink += weight * (lattice.shrink[from + j] as number);
    bend += weight * (lattice.bend[from + j] as number);
  }
  sums.pull[node] = (sums.pull[node] as number) + pull;
  sums.signal[node] = (sums.signal[node] as number) + signal;
  sums.square[node] = (sums.square[node] as number) + square;
  sums.shrink[node] = (sums.shrink[node] as number) + shrink;
  sums.bend[node] = (sums.bend[node] as number) + bend;
}
