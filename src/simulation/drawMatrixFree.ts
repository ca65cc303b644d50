import { innerArena } from '../numerics/innerArena.ts';
import type { Kernels } from '../numerics/kernels.ts';
import type { Population } from '../problem/population.ts';
import type { Problem } from '../problem/problem.ts';
import type { InputSpace } from './design/inputSpace.ts';
import { matrixFreeDesign } from './design/matrixFreeDesign.ts';
import { labelDeviation, signLabel } from './design/perceptronLabel.ts';
import { revealedMatrix } from './design/revealedMatrix.ts';
import { sampleBasis } from './design/sampleBasis.ts';
import { scalarDraws } from './design/scalarDraws.ts';
import { matrixFreeShape } from './matrixFreeShape.ts';
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
  const { rows, ends, stride, basisSize, size } = matrixFreeShape(problem, n);
  const widths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
  const space = signalSpace(kernels, widths, stride, n);
  const labels = kernels.allocate(rows);
  const lengths = { rows, inputs: n, size, rowSize: space.size };
  const inner = innerArena(kernels, trialScratch(problem.learners, lengths) + SPARE_DOUBLES);
  const stream = streams('inputs');
  const draws = scalarDraws(kernels, stream);
  const basis = sampleBasis(kernels, rows, basisSize);
  const blocks = ends.map((end, i) => {
    const shape = { rows, inputs: widths[i] as number, size: stride };
    return { end, matrix: revealedMatrix(kernels, shape, basis, draws, stream) };
  });
  const mixture = population.kind === 'mixture' ? population : undefined;
  const design = matrixFreeDesign({
    kernels: inner,
    rows,
    stride,
    size,
    blocks,
    space,
    basis,
    deviation: mixture === undefined ? 1 : Math.sqrt(mixture.delta),
    sides: mixture === undefined ? undefined : labels,
  });
  const sample = { design, space, labels };
  drawLabels(sample, population, streams);
  return sample;
}

/** Coordinates block by block; the signal is the first direction that each block has met. */
function signalSpace(
  kernels: Kernels,
  widths: readonly number[],
  stride: number,
  inputs: number,
): InputSpace {
  const size = stride * widths.length;
  const signal = kernels.allocate(size);
  const values = kernels.view(signal, size).fill(0);
  widths.forEach((width, i) => (values[i * stride] = Math.sqrt(width)));
  return { inputs, size, signal, unseen: widths.reduce((rest, width) => rest - width, inputs) };
}

function drawLabels(
  { design, space, labels }: Sample,
  population: Population,
  streams: Streams,
): void {
  const { kernels, rows } = design;
  if (population.kind === 'mixture') {
    kernels.raw.fillSigns(streams('labels'), labels, rows, population.rho);
    return;
  }
  const mark = kernels.mark();
  const noise = kernels.allocate(rows);
  kernels.raw.fillNormals(streams('label-noise'), noise, rows);
  design.fields(space.inputs, space.signal, 0, labels);
  kernels.raw.axpy(labelDeviation(population, space), noise, labels, rows);
  const values = kernels.view(labels, rows);
  values.forEach((preLabel, i) => (values[i] = signLabel(preLabel)));
  kernels.release(mark);
}
