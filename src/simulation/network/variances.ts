import type { Kernels } from '../../numerics/kernels.ts';
import { exp, log, sigmoid, softplus } from '../../numerics/specialFunctions.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import { filteredSize } from './filteredNetwork.ts';
import type { FilteredNetwork } from './filteredNetwork.ts';
import type { Parameters } from './parameters.ts';

/** The least variance that a channel may have. */
const FLOOR = 1e-3;

function varianceOf(parameter: number): number {
  return softplus(parameter) + FLOOR;
}

/** The parameter of variance 1: log(e^x − 1) with x the part of it above the least one. */
const unitVariance: number = 1 - FLOOR + log(1 - exp(FLOOR - 1));

/** How many parameters a network with a filter and variances of its channels has. */
export function spreadSize(filtered: FilteredNetwork): number {
  return filteredSize(filtered) + filtered.filter.outputs;
}

/** The numbers of a vector of parameters that belong to variances: those behind the filter's. */
function spreadAt({ view }: Kernels, vector: Vector, filtered: FilteredNetwork): Float64Array {
  return view(rowAddress(vector, filteredSize(filtered)), filtered.filter.outputs);
}

/** Lets every variance start at 1. */
export function startVariances(
  kernels: Kernels,
  { values }: Parameters,
  filtered: FilteredNetwork,
): void {
  spreadAt(kernels, values, filtered).fill(unitVariance);
}

/** v = softplus(a) + 1e-3 of every channel, a being its parameter. */
export function variancesOf(
  kernels: Kernels,
  { values }: Parameters,
  filtered: FilteredNetwork,
): number[] {
  return Array.from(spreadAt(kernels, values, filtered), varianceOf);
}

/** Adds the derivatives by the parameters, given those by the variances. */
export function addVarianceSlopes(
  kernels: Kernels,
  { values, slopes }: Parameters,
  filtered: FilteredNetwork,
  byVariances: readonly number[],
): void {
  const own = spreadAt(kernels, values, filtered);
  const out = spreadAt(kernels, slopes, filtered);
  byVariances.forEach((slope, channel) => {
    out[channel] = (out[channel] as number) + slope * sigmoid(own[channel] as number);
  });
}
