import type { SampleMeasure, SeparateMeasure } from '../../../observables/separateMeasure.ts';
import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import type { SharedReactions } from './sharedReactions.ts';
import { visitLattice } from './visitLattice.ts';
import type { LatticeRow } from './visitLattice.ts';
import type { LabelRatio, TrainedLevel } from './visitFields.ts';

/** The average of a measure over the points of one node, whose source has a field of its own. */
type NodeAverage = (row: LatticeRow, sourceField: number) => number;

/**
 * The averages of `ownMeasures` for the `index`-th branch, on the lattices that its nodes share: what
 * of a measure depends on the learner's field alone is taken once per point of a lattice.
 */
export function latticeMeasures(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: TrainedLevel,
  source: Float64Array | null,
  measures: readonly SeparateMeasure[],
  shared: SharedReactions,
  index: number,
): Float64Array {
  const averages = measures.map((measure) => nodeAverage(measure, branch.label, shared));
  const totals = new Float64Array(averages.length);
  visitLattice(nodes, branch, labels, level, shared, index, (node, row) => {
    const weight = nodes.weight[node] as number;
    const sourceField = source?.[node] ?? 0;
    for (let i = 0; i < averages.length; i++) {
      const average = (averages[i] as NodeAverage)(row, sourceField);
      totals[i] = (totals[i] as number) + weight * average;
    }
  });
  return totals;
}

function nodeAverage(
  measure: SeparateMeasure,
  label: number,
  { lattices }: SharedReactions,
): NodeAverage {
  if (measure.kind === 'whole') {
    return (row, sourceField) => wholeAverage(row, label, sourceField, measure.value);
  }
  const own = measure.kind === 'distance' ? measure.told : measure.growth;
  const columns = {
    below: lattices.below.field.map((field) => own(label, field)),
    above: lattices.above.field.map((field) => own(label, field)),
  };
  return measure.kind === 'distance'
    ? (row, sourceField) =>
        distanceAverage(row, columns[row.end], measure.asked(label, sourceField))
    : (row, sourceField) => tiltedAverage(row, columns[row.end], measure.tilt(label, sourceField));
}

function distanceAverage(
  { from, count, probabilities }: LatticeRow,
  told: Float64Array,
  asked: number,
): number {
  let sum = 0;
  for (let j = 0; j < count; j++) {
    const distance = asked - (told[from + j] as number);
    sum += (probabilities[j] as number) * distance * distance;
  }
  return 0.5 * sum;
}

function tiltedAverage(
  { lattice: { field }, from, count, probabilities }: LatticeRow,
  growth: Float64Array,
  tilt: number,
): number {
  let sum = 0;
  for (let j = 0; j < count; j++) {
    const value = (growth[from + j] as number) - tilt * (field[from + j] as number);
    sum += (probabilities[j] as number) * value;
  }
  return sum;
}

function wholeAverage(
  { lattice: { field }, from, count, probabilities }: LatticeRow,
  label: number,
  sourceField: number,
  value: SampleMeasure,
): number {
  let sum = 0;
  for (let j = 0; j < count; j++) {
    sum += (probabilities[j] as number) * value(label, field[from + j] as number, sourceField);
  }
  return sum;
}
