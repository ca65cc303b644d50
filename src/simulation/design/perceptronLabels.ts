import type { Kernels } from '../../numerics/kernels.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import type { InputSpace } from './inputSpace.ts';
import { labelFlips } from './labelFlips.ts';
import type { LabelVectors } from './labelVectors.ts';
import { normalNoise } from './normalNoise.ts';

/**
 * Labels samples by their pre-labels u = w*·x/√N, of which `labels` holds what the coordinates of a
 * space show, and labels afterwards.
 */
export type PerceptronLabels = (vectors: LabelVectors, rows: number) => void;

/**
 * The labels of a perceptron, continuing its streams from one call to the next. Inputs without
 * coordinates are one more Gaussian part of every pre-label.
 */
export function perceptronLabels(
  kernels: Kernels,
  population: Perceptron,
  space: InputSpace,
  streams: Streams,
): PerceptronLabels {
  switch (population.output) {
    case 'sign':
      return signLabels(kernels, population, space, streams);
    case 'linear':
      return realLabels(kernels, population, space, streams);
    case 'logit':
      return logitLabels(kernels, population, space, streams);
  }
}

/** sign(u + √ν ξ); what is not seen of u is part of the noise. */
function signLabels(
  kernels: Kernels,
  population: Perceptron,
  { unseen, inputs }: InputSpace,
  streams: Streams,
): PerceptronLabels {
  const deviation = Math.sqrt(population.noise + unseen / inputs);
  const addNoise = normalNoise(kernels, deviation, streams('label-noise'));
  const flip = labelFlips(kernels, population, streams);
  return ({ labels }, rows) => {
    addNoise(labels, rows);
    const values = kernels.view(labels, rows);
    values.forEach((preLabel, i) => (values[i] = preLabel < 0 ? -1 : 1));
    flip(labels, rows);
  };
}

/** u + √ν ξ. */
function realLabels(
  kernels: Kernels,
  population: Perceptron,
  space: InputSpace,
  streams: Streams,
): PerceptronLabels {
  const complete = unseenPart(kernels, space, streams);
  const addNoise = normalNoise(kernels, Math.sqrt(population.noise), streams('label-noise'));
  return ({ labels, truth }, rows) => {
    complete(labels, rows);
    kernels.raw.copy(labels, truth, rows);
    addNoise(labels, rows);
  };
}

/** ±1 with P(y = 1) = σ(βu). */
function logitLabels(
  kernels: Kernels,
  population: Perceptron,
  space: InputSpace,
  streams: Streams,
): PerceptronLabels {
  const { raw } = kernels;
  const { beta = 1 } = population;
  const complete = unseenPart(kernels, space, streams);
  const stream = streams('logit');
  const flip = labelFlips(kernels, population, streams);
  return ({ labels }, rows) => {
    complete(labels, rows);
    const mark = kernels.mark();
    const draws = kernels.allocate(rows);
    raw.fillUniforms(stream, draws, rows);
    const uniforms = kernels.view(draws, rows);
    const values = kernels.view(labels, rows);
    values.forEach((u, i) => {
      values[i] = (uniforms[i] as number) < raw.sigmoid(beta * u) ? 1 : -1;
    });
    kernels.release(mark);
    flip(labels, rows);
  };
}

/** Completes pre-labels by what the unseen inputs add. */
function unseenPart(kernels: Kernels, { unseen, inputs }: InputSpace, streams: Streams) {
  if (unseen === 0) return () => undefined;
  return normalNoise(kernels, Math.sqrt(unseen / inputs), streams('unseen-inputs'));
}
