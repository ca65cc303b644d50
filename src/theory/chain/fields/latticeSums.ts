import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import { emptySums } from './ownSums.ts';
import type { OwnSums } from './ownSums.ts';
import type { SharedReactions } from './sharedReactions.ts';
import { visitLattice } from './visitLattice.ts';
import type { LatticeRow } from './visitLattice.ts';
import type { ConvexLevel, LabelRatio } from './visitFields.ts';

/** The sums of the learner `level` at the nodes of the `index`-th branch. */
export function latticeSums(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: ConvexLevel,
  shared: SharedReactions,
  index: number,
): OwnSums {
  const sums = emptySums(nodes.count);
  visitLattice(nodes, branch, labels, level, shared, index, (node, row) => {
    addNode(sums, node, row);
  });
  return sums;
}

/** Adds what the points before the turn and from there on contribute at a node. */
function addNode(sums: OwnSums, node: number, row: LatticeRow): void {
  const { lattice, target, from, count } = row;
  const turn = Math.min(Math.max(lattice.turn - from, 0), count);
  addPoints(sums, node, row, target.tau, 0, turn);
  addPoints(sums, node, row, -target.complement, turn, count);
}

function addPoints(
  sums: OwnSums,
  node: number,
  { lattice, from, probabilities, signals }: LatticeRow,
  asked: number,
  start: number,
  end: number,
): void {
  let [pull, signal, square, shrink, bend] = [0, 0, 0, 0, 0];
  for (let j = start; j < end; j++) {
    const weight = probabilities[j] as number;
    const g = asked + (lattice.pull[from + j] as number);
    const weighted = weight * g;
    pull += weighted;
    signal += (signals[j] as number) * g;
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
