import type { Kernels } from '../../numerics/kernels.ts';
import type { Network } from '../../problem/online/network.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { targetWeights } from '../../problem/online/targetWeights.ts';
import { initialOutputWeights, unitsOf } from '../../problem/online/units.ts';
import type { Vector } from '../design/design.ts';
import { activationCodes } from '../activationCodes.ts';
import type { Streams } from '../streams.ts';

/** One row per unit, `stride` doubles apart: J/√N, or coordinates of it. */
export interface UnitRows {
  weights: Vector;
  units: number;
  columns: number;
  stride: number;
}

/** Networks in the arena that the kernels of online learning can train. */
export interface OnlineLearning {
  rows: UnitRows;
  /** v of every unit. */
  outputWeights: Vector;
  /** What the kernels take. */
  pointer: Vector;
}

function allocateNumbers(kernels: Kernels, numbers: readonly number[]): Vector {
  const pointer = kernels.allocate(numbers.length);
  kernels.view(pointer, numbers.length).set(numbers);
  return pointer;
}

/** A network as the kernels read it, `OnlineNetwork` there; `first` is the place of its first unit. */
function networkRecord(network: Network, first: number, n: number): number[] {
  return [
    first,
    network.hidden,
    activationCodes[network.activation],
    (network.rate ?? 0) / n,
    network.outputRate / n,
    1 - network.decay / n,
    Math.sqrt(network.noise),
  ];
}

/** Doubles of work space: an input, fields and pushes of units, outputs of networks twice. */
function scratchDoubles({ stride, units }: UnitRows, networks: number): number {
  return stride + 2 * units + 2 * networks;
}

/** Describes the networks to the kernels, `OnlineLearning` there, with second layers as they start. */
export function allocateLearning(
  kernels: Kernels,
  problem: OnlineProblem,
  n: number,
  rows: UnitRows,
  streams: Streams,
): OnlineLearning {
  const units = unitsOf(problem);
  const records = problem.networks.flatMap((network, at) =>
    networkRecord(
      network,
      units.findIndex((unit) => unit.at === at),
      n,
    ),
  );
  const learning = units.findIndex(({ network }) => network.learnsFrom !== undefined);
  const outputWeights = allocateNumbers(kernels, initialOutputWeights(problem));
  const fields = [
    allocateNumbers(kernels, records),
    problem.networks.length,
    allocateNumbers(kernels, targetWeights(problem).flat()),
    units.length,
    learning < 0 ? units.length : learning,
    n,
    rows.weights,
    rows.stride,
    outputWeights,
    streams('online/inputs'),
    streams('online/output-noise'),
    kernels.allocate(scratchDoubles(rows, problem.networks.length)),
  ];
  const pointer = kernels.allocate(fields.length);
  new Uint32Array(kernels.raw.memory.buffer, pointer, fields.length).set(fields);
  return { rows, outputWeights, pointer };
}
