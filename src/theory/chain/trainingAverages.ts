import { dataLoss } from '../../observables/dataLoss.ts';
import { dot } from './dot.ts';
import { outerSlopes } from './fieldNodes.ts';
import type { BranchFields, FieldNodes } from './fieldNodes.ts';
import type { LabelLaw } from './labelLaw.ts';
import { labelRatio, visitFields } from './visitFields.ts';
import type { ConvexLevel, LabelProjection } from './visitFields.ts';

/** Averages of a learner over its training data. */
export interface TrainingAverages {
  /** E[D(h_k)] at the fields after training. */
  loss: number;
  /** E[∂h_k/∂ω_l], l ≤ k. */
  responses: number[];
}

/** Averages over training data of the learner `level` that follows those of the grid `nodes`. */
export function trainingAverages(
  nodes: FieldNodes,
  law: LabelLaw,
  projection: LabelProjection | null,
  level: ConvexLevel,
): TrainingAverages {
  const own = nodes.xi.length;
  const V = level.response[own] as number;
  const labels = labelRatio(nodes, projection);
  const averages = { loss: 0, responses: new Array<number>(own + 1).fill(0) };
  law.branches.forEach((branch, index) => {
    const fields = nodes.branches[index] as BranchFields;
    const source = level.source === null ? null : (fields.h[level.source] as Float64Array);
    const shrink = new Float64Array(nodes.count);
    const loss = new Float64Array(nodes.count);
    visitFields(nodes, index, branch, labels, level, (node, at) => {
      const value = dataLoss(level.term, branch.label, at.h, source?.[node] ?? 0);
      loss[node] = (loss[node] as number) + at.probability * value;
      shrink[node] = (shrink[node] as number) + at.probability * at.shrink;
    });
    averages.loss += dot(nodes.weight, loss);
    const weighted = shrink.map((sum, i) => sum * (nodes.weight[i] as number));
    averages.responses = averages.responses.map((sum, l) => {
      const { direct, target } = outerSlopes(fields, level, level.term, l, nodes.count);
      return sum + dot(weighted, direct) + (target === null ? 0 : V * dot(weighted, target));
    });
  });
  return averages;
}
