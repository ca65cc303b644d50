import type { Kernels } from '../../numerics/kernels.ts';
import { activationMoments } from '../../problem/features.ts';
import type { Features } from '../../problem/features.ts';
import type { Design, Vector } from '../design/design.ts';
import { forEachRow } from '../design/forEachRow.ts';
import type { Streams } from '../streams.ts';
import { activation } from './activation.ts';

/** The features of one learner in one trial. */
export interface FeatureMap {
  features: Features;
  /** N. */
  inputs: number;
  /** p. */
  count: number;
  /** F, p rows of N doubles, each of squared length N. */
  rows: Vector;
}

/** p = round(count·N), at least one feature. */
export function featureCount({ count }: Features, inputs: number): number {
  return Math.max(1, Math.round(count * inputs));
}

/**
 * Draws F; the same learner of the same trial has the same one whenever it is drawn, and the first
 * rows of a larger one are those of a smaller.
 */
export function featureMap(
  kernels: Kernels,
  features: Features,
  inputs: number,
  name: string,
  streams: Streams,
): FeatureMap {
  const { raw } = kernels;
  const stream = streams(`features/${name}`);
  const count = featureCount(features, inputs);
  const rows = kernels.allocate(count * inputs);
  forEachRow(rows, count, inputs, (row) => {
    raw.fillNormals(stream, row, inputs);
    raw.scale(Math.sqrt(inputs / raw.dot(row, row, inputs)), row, inputs);
  });
  return { features, inputs, count, rows };
}

/**
 * Computes φ(F_i·x/√N) for the samples of a design, feature by feature.
 *
 * @param visit given the feature's number and its values on the samples, good until it returns.
 */
function forEachFeature(
  { features, inputs, count, rows }: FeatureMap,
  design: Design,
  visit: (feature: number, values: Float64Array) => void,
): void {
  const { kernels, rows: samples } = design;
  const phi = activation(kernels, features.activation);
  const mark = kernels.mark();
  const column = kernels.allocate(samples);
  forEachRow(rows, count, inputs, (row, feature) => {
    design.fields(inputs, row, 0, column);
    const values = kernels.view(column, samples);
    values.forEach((x, i) => (values[i] = phi(x)));
    visit(feature, values);
  });
  kernels.release(mark);
}

/** out (M × p) = φ(X Fᵀ/√N)/√p of the samples of a design, row by row. */
export function writeFeatures(map: FeatureMap, design: Design, out: Vector): void {
  const { count } = map;
  const scale = 1 / Math.sqrt(count);
  forEachFeature(map, design, (feature, values) => {
    const matrix = design.kernels.view(out, design.rows * count);
    values.forEach((value, i) => (matrix[i * count + feature] = scale * value));
  });
}

/** out (M) = w·φ(F x/√N)/√p + b on the samples of a design. */
export function writeFeatureFields(
  map: FeatureMap,
  design: Design,
  { weights, bias }: { weights: Vector; bias: number },
  out: Vector,
): void {
  const { kernels, rows } = design;
  const scale = 1 / Math.sqrt(map.count);
  kernels.raw.fill(bias, out, rows);
  forEachFeature(map, design, (feature, values) => {
    const weight = scale * (kernels.view(weights, map.count)[feature] as number);
    const fields = kernels.view(out, rows);
    values.forEach((value, i) => (fields[i] = (fields[i] as number) + weight * value));
  });
}

/**
 * By Gaussian equivalence φ(F x/√N) has the linear part κ₁ F x/√N and a rest of variance κ⋆² without
 * correlations: writes κ₁ Fᵀw/√p, the weights of the field's linear part on the inputs, and returns
 * the variance κ⋆²‖w‖²/p of the rest.
 */
export function linearImage(
  { raw }: Kernels,
  { features, inputs, count, rows }: FeatureMap,
  weights: Vector,
  image: Vector,
): number {
  const { linear, rest } = activationMoments(features.activation);
  raw.gemvTransposed(rows, count, inputs, inputs, weights, image);
  raw.scale(linear / Math.sqrt(count), image, inputs);
  return (rest * raw.dot(weights, weights, count)) / count;
}
