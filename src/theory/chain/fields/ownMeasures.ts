import { jointMeasure } from '../../../observables/separateMeasure.ts';
import type { SampleMeasure, SeparateMeasure } from '../../../observables/separateMeasure.ts';
import type { FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import { visitFields } from './visitFields.ts';
import type { LabelRatio, TrainedLevel } from './visitFields.ts';

/**
 * Averages of measures of the learner `level` over its own variable and all nodes, root by root;
 * `source` has the field that it is taught at every node, or is null.
 */
export function ownMeasures(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: TrainedLevel,
  source: Float64Array | null,
  measures: readonly SeparateMeasure[],
): Float64Array {
  const joint = measures.map(jointMeasure);
  const totals = new Float64Array(joint.length);
  visitFields(nodes, branch, labels, level, (node, at) => {
    const weight = (nodes.weight[node] as number) * at.probability;
    for (let i = 0; i < joint.length; i++) {
      const value = (joint[i] as SampleMeasure)(branch.label, at.h, source?.[node] ?? 0);
      totals[i] = (totals[i] as number) + weight * value;
    }
  });
  return totals;
}
