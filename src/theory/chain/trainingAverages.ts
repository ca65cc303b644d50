import { mapMeasures, sampleMeasures } from '../../observables/sampleMeasures.ts';
import type { SampleMeans, SampleMeasure } from '../../observables/sampleMeasures.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import type { LabelLaw } from './fields/labelLaw.ts';
import { shownField } from './fields/shownSource.ts';
import { labelRatio, visitFields } from './fields/visitFields.ts';
import type { TrainedLevel, LabelProjection } from './fields/visitFields.ts';

/**
 * Averages over training data of the `sampleMeasures` of the learner `level` that follows those of
 * `grids`, one per label branch, at the fields after training.
 */
export function trainingAverages(
  grids: readonly FieldNodes[],
  law: LabelLaw,
  projection: LabelProjection | null,
  level: TrainedLevel,
): SampleMeans {
  const measures = sampleMeasures(level.term, level.source !== null);
  const list = Object.values(measures);
  const sums = new Float64Array(list.length);
  law.branches.forEach((branch, index) => {
    const nodes = grids[index] as FieldNodes;
    const labels = labelRatio(nodes, projection);
    const source = level.source === null ? null : shownField(nodes, level.source);
    visitFields(nodes, branch, labels, level, (node, at) => {
      const weight = (nodes.weight[node] as number) * at.probability;
      for (let i = 0; i < list.length; i++) {
        const value = (list[i] as SampleMeasure)(branch.label, at.h, source?.[node] ?? 0);
        sums[i] = (sums[i] as number) + weight * value;
      }
    });
  });
  return mapMeasures(measures, (measure) => sums[list.indexOf(measure)] as number);
}
