import { mapMeasures, separateMeasures } from '../../observables/sampleMeasures.ts';
import type { SampleMeans } from '../../observables/sampleMeasures.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import type { LabelLaw } from './fields/labelLaw.ts';
import { latticeMeasures } from './fields/latticeMeasures.ts';
import { ownMeasures } from './fields/ownMeasures.ts';
import { sharedReactions } from './fields/sharedReactions.ts';
import { shownField } from './fields/shownSource.ts';
import { labelRatio } from './fields/visitFields.ts';
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
  const measures = separateMeasures(level.term, level.source !== null);
  const list = Object.values(measures);
  const shared = sharedReactions(grids, law, level);
  const sums = law.branches.map((branch, index) => {
    const nodes = grids[index] as FieldNodes;
    const labels = labelRatio(nodes, projection);
    const source = level.source === null ? null : shownField(nodes, level.source);
    return shared === null
      ? ownMeasures(nodes, branch, labels, level, source, list)
      : latticeMeasures(nodes, branch, labels, level, source, list, shared, index);
  });
  return mapMeasures(measures, (measure) => {
    const at = list.indexOf(measure);
    return sums.reduce((total, own) => total + (own[at] as number), 0);
  });
}
