import type { Kernels } from '../../numerics/kernels.ts';
import { dataTarget, hingeTargets } from '../../observables/dataLoss.ts';
import type { Vector } from '../design/design.ts';
import type { TaskPart, TaskVectors, TrainingTask } from './trainingTask.ts';

/** The vectors of a task on so many samples, all zero; `fields` may hold anything. */
export function taskVectors(
  kernels: Kernels,
  rows: number,
  loss: TrainingTask['loss'],
  fields: Vector,
): TaskVectors {
  const zeros = (): Vector => {
    const vector = kernels.allocate(rows);
    kernels.raw.fill(0, vector, rows);
    return vector;
  };
  const isHinge = loss === 'hinge' || loss === 'squared-hinge';
  return {
    targets: zeros(),
    fields,
    residuals: zeros(),
    hinges: isHinge ? { plus: zeros(), minus: zeros() } : null,
  };
}

/**
 * Writes what labels and sources' fields ask of every sample of a part.
 *
 * @param source the source's fields on all samples; undefined without a source.
 */
export function writeTargets(
  kernels: Kernels,
  { rows: { first, count }, term }: TaskPart,
  { labels, source }: { labels: Vector; source: Vector | undefined },
  { targets, hinges }: TaskVectors,
): void {
  const view = (vector: Vector): Float64Array => kernels.view(vector, first + count);
  const [taus, signs] = [view(targets), view(labels)];
  const [plus, minus] = [hinges && view(hinges.plus), hinges && view(hinges.minus)];
  const fields = source === undefined ? undefined : view(source);
  for (let i = first; i < first + count; i++) {
    const [label, field] = [signs[i] as number, fields?.[i] ?? 0];
    if (term.loss === 'logistic' || term.loss === 'square') {
      taus[i] = dataTarget(term, label, field);
      continue;
    }
    const sides = hingeTargets(term, label, field);
    taus[i] = sides.tau;
    if (plus !== null) plus[i] = sides.plus;
    if (minus !== null) minus[i] = sides.minus;
  }
}
