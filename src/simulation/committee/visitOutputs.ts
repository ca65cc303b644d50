import { semidefiniteRoot } from '../../numerics/semidefiniteRoot.ts';
import type { FieldStack } from '../../observables/committee/fieldStack.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { Trial } from '../trial.ts';
import { addUnitOutputs } from './unitKernels.ts';

/** A part of the inputs with Gaussian fields. */
export interface InputCloud {
  /** Its share of the inputs; a point stands for this over the number of points. */
  weight: number;
  /** ±1 where its mean is ± the signal, 0 where it is centred. */
  side: number;
  /** Δ, the variance of an input. */
  delta: number;
}

/** Points that are drawn at a time. */
const BLOCK = 512;

/**
 * Blocks for every so many inputs: averages scatter from one training sample to another with a variance
 * of order 1/N, of which that of sampling is to be a small share at every N.
 */
const INPUTS_PER_BLOCK = 2;

/** Doubles that a visit takes: the normals and the field of each unit, and the outputs. */
export function visitDoubles(units: number): number {
  return (units + 4) * BLOCK;
}

/**
 * Visits the outputs of the networks of a stack at sampled points of each cloud of inputs, 256 for
 * every input, of which only the fields are drawn; clouds, calls and learners of a trial share their
 * draws.
 *
 * @param visit gets the cloud with the weight of a point, and outputs that change from call to call.
 */
export function visitOutputs(
  { kernels, n, streams }: Trial,
  stack: FieldStack,
  clouds: readonly InputCloud[],
  visit: (point: InputCloud, outputs: readonly number[]) => void,
): void {
  const mark = kernels.mark();
  const stream = streams('fields');
  const { units, biases } = stack;
  const normals = kernels.allocate(units.length * BLOCK);
  const field = kernels.allocate(BLOCK);
  const outputs = kernels.allocate(biases.length * BLOCK);
  const root = semidefiniteRoot(stack.overlaps);
  const outputsAt = biases.map(() => 0);
  const blocks = Math.ceil(n / INPUTS_PER_BLOCK);
  for (let done = 0; done < blocks; done++) {
    kernels.raw.fillNormals(stream, normals, units.length * BLOCK);
    for (const cloud of clouds) {
      const point = { ...cloud, weight: cloud.weight / (blocks * BLOCK) };
      writeOutputs({ kernels, stack, root, normals, field, outputs }, cloud);
      const values = kernels.view(outputs, biases.length * BLOCK);
      for (let i = 0; i < BLOCK; i++) {
        for (let n = 0; n < biases.length; n++) outputsAt[n] = values[n * BLOCK + i] as number;
        visit(point, outputsAt);
      }
    }
  }
  kernels.release(mark);
}

interface Block extends Pick<Trial, 'kernels'> {
  stack: FieldStack;
  /** L, of which fields are L times normals. */
  root: readonly (readonly number[])[];
  normals: Vector;
  field: Vector;
  outputs: Vector;
}

/** Writes the outputs of every network, one block of points after another. */
function writeOutputs(
  { kernels, stack, root, normals, field, outputs }: Block,
  { side, delta }: InputCloud,
): void {
  const { raw } = kernels;
  const outputOf = (network: number): Vector => rowAddress(outputs, network * BLOCK);
  stack.biases.forEach((bias, network) => {
    raw.fill(bias, outputOf(network), BLOCK);
  });
  stack.units.forEach(({ at, network }, u) => {
    raw.fill(side * (stack.overlaps[u]?.[0] as number), field, BLOCK);
    root[u]?.forEach((factor, j) => {
      raw.axpy(Math.sqrt(delta) * factor, rowAddress(normals, j * BLOCK), field, BLOCK);
    });
    addUnitOutputs(kernels, network.activation, field, outputOf(at), BLOCK);
  });
}
