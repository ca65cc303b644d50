import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import type { ComparedChannels } from './channelDistance.ts';
import { crossEntropyTerm } from './crossEntropyTerm.ts';
import { addInputPulls, addLayerSlopes, applyLayer, drawLayer, layerSize } from './layer.ts';
import type { Layer } from './layer.ts';
import { allocateMatrix, fillMatrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { clearSlopes } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';
import type { Rows } from './rows.ts';

/** A linear filter f_t of a teacher's features into channels, and a linear head that reads labels off. */
export interface TeacherFilter {
  filter: Layer;
  head: Layer;
}

/** The filter of so many features into channels. */
export function teacherFilter(features: number, channels: number, classes: number): TeacherFilter {
  const filter = { inputs: features, outputs: channels, from: 0 };
  return { filter, head: { inputs: channels, outputs: classes, from: layerSize(filter) } };
}

/** How many parameters filter and head have. */
export function teacherFilterSize({ head }: TeacherFilter): number {
  return head.from + layerSize(head);
}

/** Random weights, of variance one over how many a sum of them has. */
export function drawTeacherFilter(
  kernels: Kernels,
  parameters: Parameters,
  { filter, head }: TeacherFilter,
  stream: Vector,
): void {
  for (const layer of [filter, head]) {
    drawLayer(kernels, parameters, layer, 1 / Math.sqrt(layer.inputs), stream);
  }
}

/** Adds to the pulls of the teacher's channels what those of the student ask of them, for a value. */
export type CompareChannels = (batch: Rows, channels: Omit<ComparedChannels, 'target'>) => number;

/**
 * The first phase of redundant information distillation (2411.07483, §4): CE(head(f_t(T)), Y) plus
 * what a comparison with the student's channels adds, T being what rows show.
 */
export function filterObjective(
  kernels: Kernels,
  parameters: Parameters,
  { filter, head }: TeacherFilter,
  compare: CompareChannels,
  rows: number,
): Objective {
  const matched = allocateMatrix(kernels, rows, filter.outputs);
  const pulls = allocateMatrix(kernels, rows, filter.outputs);
  const logits = allocateMatrix(kernels, rows, head.outputs);
  const logitPulls = allocateMatrix(kernels, rows, head.outputs);
  return {
    parameters,
    evaluate(batch) {
      clearSlopes(kernels, parameters);
      applyLayer(kernels, parameters, filter, batch.shown, matched);
      applyLayer(kernels, parameters, head, matched, logits);
      fillMatrix(kernels, pulls, 0);
      fillMatrix(kernels, logitPulls, 0);
      const own = { logits, weights: batch.labels, temperature: 1, factor: 1, pulls: logitPulls };
      const value = crossEntropyTerm(kernels, own) + compare(batch, { matched, pulls });
      addLayerSlopes(kernels, parameters, head, matched, logitPulls);
      addInputPulls(kernels, parameters, head, logitPulls, pulls);
      addLayerSlopes(kernels, parameters, filter, batch.shown, pulls);
      return value;
    },
  };
}

/** What writes f_t of what the rows of a batch show. */
export function filteredTarget(
  kernels: Kernels,
  parameters: Parameters,
  { filter }: TeacherFilter,
  rows: number,
): (batch: Rows) => Matrix {
  const channels = allocateMatrix(kernels, rows, filter.outputs);
  return ({ shown }) => {
    applyLayer(kernels, parameters, filter, shown, channels);
    return channels;
  };
}
