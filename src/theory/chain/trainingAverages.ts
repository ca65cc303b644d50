import { mapMeasures, sampleMeasures } from '../../observables/sampleMeasures.ts';
import type { SampleMeans, SampleMeasure } from '../../observables/sampleMeasures.ts';
import { dot } from './dot.ts';
import { outerSlopes } from './fieldNodes.ts';
import type { BranchFields, FieldNodes } from './fieldNodes.ts';
import type { LabelLaw } from './labelLaw.ts';
import { labelRatio, visitFields } from './visitFields.ts';
import type { ConvexLevel, LabelProjection } from './visitFields.ts';

/** Averages of a learner over its training data. */
export interface TrainingAverages {
  /** Averages of the learner's `sampleMeasures` at the fields after training. */
  means: SampleMeans;
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
  const measures = sampleMeasures(level.term, level.source !== null);
  const list = Object.values(measures);
  const sums = new Float64Array(list.length);
  let responses = new Array<number>(own + 1).fill(0);
  law.branches.forEach((branch, index) => {
    const fields = nodes.branches[index] as BranchFields;
    const source = level.source === null ? null : (fields.h[level.source] as Float64Array);
    const shrink = new Float64Array(nodes.count);
    visitFields(nodes, index, branch, labels, level, (node, at) => {
      const weight = (nodes.weight[node] as number) * at.probability;
      for (let i = 0; i < list.length; i++) {
        const value = (list[i] as SampleMeasure)(branch.label, at.h, source?.[node] ?? 0);
        sums[i] = (sums[i] as number) + weight * value;
      }
      shrink[node] = (shrink[node] as number) + weight * at.shrink;
    });
    responses = responses.map((sum, l) => {
      const { direct, target } = outerSlopes(fields, level, level.term, l, nodes.count);
      return sum + dot(shrink, direct) + (target === null ? 0 : V * dot(shrink, target));
    });
  });
  const means = mapMeasures(measures, (measure) => sums[list.indexOf(measure)] as number);
  return { means, responses };
}
