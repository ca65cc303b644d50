import { sigmoid } from '../../numerics/specialFunctions.ts';
import { givesLogits } from '../../problem/targetSource.ts';
import type { CopiedLearner } from '../crossFit/learnerBehind.ts';
import type { Vector } from '../design/design.ts';
import type { PartRows } from '../partRows.ts';
import type { Trial } from '../trial.ts';

/** A learner, its fields on all samples, and whether it has seen the labels there. */
export interface Shown {
  learner: CopiedLearner;
  fields: Vector;
  seen: boolean;
}

/**
 * The probabilities of −1 and +1 that a learner shows on rows of the sample, row after row: those of
 * its logits, or half of 1 plus what it expects of a label ±1, cut off at 0 and 1; with what it
 * remembers of labels that it has seen.
 */
export function shownProbabilities(
  { kernels, sample }: Trial,
  { learner, fields, seen }: Shown,
  parts: readonly PartRows[],
): Float64Array {
  const toProbability = givesLogits(learner) ? sigmoid : expected;
  const values = parts.flatMap(({ part, rows: { first, count } }) => {
    const view = (vector: Vector) => kernels.view(vector, first + count).subarray(first);
    const memory = seen && learner.on.includes(part.name) ? memoryOf(learner) : 0;
    const labels = view(sample.labels);
    return Array.from(view(fields), (field, i) => {
      const label = (labels[i] as number) > 0 ? 1 : 0;
      const p = (1 - memory) * toProbability(field) + memory * label;
      return [1 - p, p];
    }).flat();
  });
  return Float64Array.from(values);
}

function expected(field: number): number {
  return Math.min(1, Math.max(0, 0.5 + 0.5 * field));
}

function memoryOf(learner: CopiedLearner): number {
  return ('memory' in learner ? learner.memory : undefined) ?? 0;
}
