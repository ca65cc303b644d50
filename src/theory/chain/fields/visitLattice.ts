import type { PullTarget } from '../reaction/pullTarget.ts';
import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import type { LatticeEnd, ReactionLattice } from './reactionLattice.ts';
import type { CentredNodes, SharedReactions } from './sharedReactions.ts';
import type { ConvexLevel, LabelRatio } from './visitFields.ts';

/** The points of a lattice that a node of the ancestors' grid makes use of. */
export interface LatticeRow {
  end: LatticeEnd;
  lattice: ReactionLattice;
  /** At the node. */
  target: PullTarget;
  /** The first of them. */
  from: number;
  count: number;
  /** Weight of ξ_k times P(label | fields), one entry per point; room may be left over. */
  probabilities: Float64Array;
  /** Weight of ξ_k times the branch's signal. */
  signals: Float64Array;
}

/**
 * Visits the nodes of the `index`-th branch of a grid, with all points of the learner `level` there.
 * The object given to `visit` is the same each time.
 */
export function visitLattice(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: ConvexLevel,
  shared: SharedReactions,
  index: number,
  visit: (node: number, row: LatticeRow) => void,
): void {
  const { spacing, lattices, reach } = shared;
  const { targets, ends, centre } = shared.branches[index] as CentredNodes;
  const step = (level.spread[nodes.xi.length] as number) * spacing;
  const most = 2 * Math.ceil(reach / spacing) + 3;
  const row: LatticeRow = {
    end: 'below',
    lattice: lattices.below,
    target: { tau: 0, complement: 0, plus: 0, minus: 0 },
    from: 0,
    count: 0,
    probabilities: new Float64Array(most),
    signals: new Float64Array(most),
  };
  for (let node = 0; node < nodes.count; node++) {
    const room = reach * reach - (nodes.radiusSquared[node] as number);
    if (!(room > 0)) continue;
    row.end = ends[node] as LatticeEnd;
    row.lattice = lattices[row.end];
    row.target = targets[node] as PullTarget;
    const at = ((centre[node] as number) - row.lattice.first) / step;
    const steps = Math.sqrt(room) / spacing;
    row.from = Math.ceil(at - steps);
    row.count = Math.floor(at + steps) - row.from + 1;
    setWeights(row, shared, at);
    setLabels(row, branch, labels, node, (row.from - at) * spacing, spacing);
    visit(node, row);
  }
}

/**
 * The weights spacing·φ(x) at x = (j − at)·spacing, from those of the unshifted rule by
 * φ(x − u) = φ(x) e^{xu} e^{−u²/2}.
 */
function setWeights(
  { from, count, probabilities }: LatticeRow,
  { weights, spacing }: SharedReactions,
  at: number,
): void {
  const middle = Math.round(at);
  const shift = (at - middle) * spacing;
  const ratio = Math.exp(shift * spacing);
  const most = Math.exp(-0.5 * shift * shift);
  let factor = most;
  for (let j = middle - from; j < count; j++) {
    probabilities[j] = (weights[j - middle + from] as number) * factor;
    factor *= ratio;
  }
  factor = most / ratio;
  for (let j = middle - from - 1; j >= 0; j--) {
    probabilities[j] = (weights[middle - from - j] as number) * factor;
    factor /= ratio;
  }
}

/** Multiplies the weights by P(label | fields), and those of the signal by that. */
function setLabels(
  { count, probabilities, signals }: LatticeRow,
  branch: LabelBranch,
  { centre, slope, variance }: LabelRatio,
  node: number,
  first: number,
  spacing: number,
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
    const weight = probabilities[j] as number;
    probabilities[j] = weight * probability;
    signals[j] = weight * signal;
  }
}
