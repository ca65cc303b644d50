import type { Kernels } from '../../numerics/kernels.ts';
import { hasRealLabels } from '../../problem/hasRealLabels.ts';
import type { Committee } from '../../problem/population.ts';
import type { Vector } from '../design/design.ts';
import type { InputSpace } from '../design/inputSpace.ts';
import { labelFlips } from '../design/labelFlips.ts';
import type { LabelVectors } from '../design/labelVectors.ts';
import { normalNoise } from '../design/normalNoise.ts';
import type { Streams } from '../streams.ts';
import { addUnitOutputs } from './unitKernels.ts';

/** Writes what the coordinates of a space show of the fields of one hidden unit, by its signal. */
type Project = (signal: Vector, out: Vector) => void;

/** Labels samples, given the products of their inputs. */
export type CommitteeLabels = (vectors: LabelVectors, rows: number, project: Project) => void;

/**
 * The labels of a committee, Σ_k g(u_k) + √ν ξ or the sign of that, continuing its streams from one
 * call to the next. Every input has coordinates in a space of the population of a committee.
 */
export function committeeLabels(
  kernels: Kernels,
  population: Committee,
  { signals }: InputSpace,
  streams: Streams,
): CommitteeLabels {
  const { raw } = kernels;
  const { activation, noise } = population;
  const addNoise = normalNoise(kernels, Math.sqrt(noise), streams('label-noise'));
  const flip = labelFlips(kernels, population, streams);
  const isReal = hasRealLabels(population);

  return ({ labels, truth }, rows, project) => {
    const mark = kernels.mark();
    const fields = kernels.allocate(rows);
    raw.fill(0, labels, rows);
    for (const signal of signals) {
      project(signal, fields);
      addUnitOutputs(kernels, activation, fields, labels, rows);
    }
    kernels.release(mark);
    if (isReal) raw.copy(labels, truth, rows);
    addNoise(labels, rows);
    if (isReal) return;
    const values = kernels.view(labels, rows);
    values.forEach((sum, i) => (values[i] = sum < 0 ? -1 : 1));
    flip(labels, rows);
  };
}
