import { innerArena } from '../numerics/innerArena.ts';
import type { Kernels } from '../numerics/kernels.ts';
import { semidefiniteRoot } from '../numerics/semidefiniteRoot.ts';
import type { Committee, Mixture, Perceptron } from '../problem/population.ts';
import type { Problem } from '../problem/problem.ts';
import { committeeLabels } from './committee/committeeLabels.ts';
import { signalProducts } from './committee/hiddenSignals.ts';
import { copyDemands } from './crossFit/copyDemand.ts';
import type { Vector } from './design/design.ts';
import type { InputSpace } from './design/inputSpace.ts';
import { labelFlips } from './design/labelFlips.ts';
import { allocateLabels } from './design/labelVectors.ts';
import { matrixFreeDesign } from './design/matrixFreeDesign.ts';
import { perceptronLabels } from './design/perceptronLabels.ts';
import { revealedMatrix } from './design/revealedMatrix.ts';
import { sampleBasis } from './design/sampleBasis.ts';
import { scalarDraws } from './design/scalarDraws.ts';
import { matrixFreeShape } from './matrixFreeShape.ts';
import type { MatrixFreeShape } from './matrixFreeShape.ts';
import type { Sample } from './sample.ts';
import type { Streams } from './streams.ts';
import { trialScratch } from './trialScratch.ts';

/** Room for streams, scalars and the rounding of small arrays in the trainers' arena. */
const SPARE_DOUBLES = 4096;

/** Draws the labels, and of the inputs only what they depend on. */
export function drawMatrixFree(
  kernels: Kernels,
  problem: Problem,
  n: number,
  streams: Streams,
): Sample {
  const { population } = problem;
  const shape = matrixFreeShape(problem, n);
  const { rows, ends, stride, signals, basisSize, size } = shape;
  const widths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
  const space = signalSpace(kernels, shape, n);
  const vectors = allocateLabels(kernels, population, rows);
  const sides = population.kind === 'mixture' ? kernels.allocate(rows) : undefined;
  const lengths = { rows, inputs: n, size, rowSize: space.size };
  const inner = innerArena(
    kernels,
    trialScratch(population, problem.learners, lengths, copyDemands([problem])) + SPARE_DOUBLES,
  );
  const stream = streams('inputs');
  const draws = scalarDraws(kernels, stream);
  const basis = sampleBasis(kernels, rows, basisSize);
  const blocks = ends.map((end, i) => {
    const block = { rows, inputs: widths[i] as number, size: stride, signals };
    return { end, matrix: revealedMatrix(kernels, block, basis, draws, stream) };
  });
  const design = matrixFreeDesign({
    kernels: inner,
    rows,
    stride,
    size,
    blocks,
    space,
    basis,
    deviation: population.kind === 'mixture' ? Math.sqrt(population.delta) : 1,
    sides,
  });
  const sample = { design, space, ...vectors };
  switch (population.kind) {
    case 'mixture':
      drawMixtureLabels(sample, sides, population, streams);
      break;
    case 'perceptron':
      drawPerceptronLabels(sample, population, streams);
      break;
    case 'committee':
      drawCommitteeLabels(sample, population, streams);
  }
  return sample;
}

/**
 * Coordinates block by block; the first directions that each block has met span its part of the
 * signals, which have the same products with each other as those of a stored matrix.
 */
function signalSpace(
  kernels: Kernels,
  { ends, stride, signals: count }: MatrixFreeShape,
  inputs: number,
): InputSpace {
  const size = stride * ends.length;
  const roots = ends.map((end, i) =>
    semidefiniteRoot(signalProducts(count, ends[i - 1] ?? 0, end)),
  );
  const signals = Array.from({ length: count }, (_, unit) => {
    const signal = kernels.allocate(size);
    const values = kernels.view(signal, size).fill(0);
    roots.forEach((root, i) => {
      values.set(root[unit] as number[], i * stride);
    });
    return signal;
  });
  return {
    inputs,
    size,
    signal: signals[0] as Vector,
    signals,
    variances: null,
    unseen: inputs - (ends.at(-1) ?? 0),
  };
}

/** The sides of a mixture, from which its inputs follow, and the labels. */
function drawMixtureLabels(
  { design: { kernels, rows }, labels }: Sample,
  sides: Vector | undefined,
  population: Mixture,
  streams: Streams,
): void {
  if (sides === undefined) throw new Error('the clouds of a mixture have sides');
  kernels.raw.fillSigns(streams('labels'), sides, rows, population.rho);
  kernels.raw.copy(sides, labels, rows);
  labelFlips(kernels, population, streams)(labels, rows);
}

/** Labels from the products of the inputs with the signal. */
function drawPerceptronLabels(
  { design, space, labels, truth }: Sample,
  population: Perceptron,
  streams: Streams,
): void {
  const { kernels, rows } = design;
  const label = perceptronLabels(kernels, population, space, streams);
  design.fields(space.inputs, space.signal, 0, labels);
  label({ labels, truth }, rows);
}

/** Labels from the products of the inputs with the signals of all hidden units. */
function drawCommitteeLabels(
  { design, space, labels, truth }: Sample,
  population: Committee,
  streams: Streams,
): void {
  const label = committeeLabels(design.kernels, population, space, streams);
  label({ labels, truth }, design.rows, (signal, out) => {
    design.fields(space.inputs, signal, 0, out);
  });
}
