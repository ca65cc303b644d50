import type { Kernels } from '../../numerics/kernels.ts';
import type { Parameters } from './parameters.ts';

/** Decay of the mean slope and of the mean square slope, and what keeps the quotient finite. */
const FIRST = 0.9;
const SECOND = 0.999;
const FLOOR = 1e-8;

/** What Adam remembers of the steps behind it. */
export interface AdamState {
  /** Running means of slopes and of their squares, not yet corrected for their start at zero. */
  means: Float64Array;
  squares: Float64Array;
  /** Powers of the decays: how much of the start is left in either. */
  firstLeft: number;
  secondLeft: number;
}

/** The state before the first step. */
export function adamStart(size: number): AdamState {
  const [means, squares] = [new Float64Array(size), new Float64Array(size)];
  return { means, squares, firstLeft: 1, secondLeft: 1 };
}

/** One step of Adam (Kingma & Ba 2015, arXiv:1412.6980, algorithm 1) down the slopes. */
export function adamStep(
  kernels: Kernels,
  parameters: Parameters,
  state: AdamState,
  rate: number,
): void {
  const values = kernels.view(parameters.values, parameters.size);
  const slopes = kernels.view(parameters.slopes, parameters.size);
  const { means, squares } = state;
  state.firstLeft *= FIRST;
  state.secondLeft *= SECOND;
  const step = rate / (1 - state.firstLeft);
  const known = 1 - state.secondLeft;
  for (let i = 0; i < values.length; i++) {
    const slope = slopes[i] as number;
    const mean = FIRST * (means[i] as number) + (1 - FIRST) * slope;
    const square = SECOND * (squares[i] as number) + (1 - SECOND) * slope * slope;
    means[i] = mean;
    squares[i] = square;
    values[i] = (values[i] as number) - (step * mean) / (Math.sqrt(square / known) + FLOOR);
  }
}
