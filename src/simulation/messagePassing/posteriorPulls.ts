import type { Kernels } from '../../numerics/kernels.ts';
import { labelChannel } from '../../observables/labelChannel.ts';
import type { LabelLikelihood } from '../../observables/labelChannel.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { RowRange } from '../design/rowRange.ts';

/** What the labels of a sample say to one who estimates the posterior mean. */
export interface Evidence {
  kernels: Kernels;
  population: Perceptron;
  /** The rows with labels. */
  labelled: readonly RowRange[];
  labels: Vector;
}

/**
 * Writes g = ∂ log Z(y, ω, V)/∂ω, with pre-labels u ~ N(ω, V), to the labelled rows of `pulls`
 * (g_out of Barbier et al. 2019, arXiv:1708.03395). Returns Σ ∂g/∂ω.
 */
export function posteriorPulls(
  { kernels, population, labelled, labels }: Evidence,
  free: Vector,
  variance: number,
  pulls: Vector,
): number {
  const pull = pullOf(population, variance);
  return labelled.reduce((total, { first, count }) => {
    const view = (vector: Vector) => kernels.view(rowAddress(vector, first), count);
    const [y, omega, g] = [view(labels), view(free), view(pulls)];
    let slope = 0;
    const at: LabelLikelihood = { probability: 0, pull: 0, slope: 0 };
    for (let i = 0; i < count; i++) {
      pull(y[i] as number, omega[i] as number, at);
      g[i] = at.pull;
      slope += at.slope;
    }
    return total + slope;
  }, 0);
}

function pullOf(population: Perceptron, variance: number): ReturnType<typeof labelChannel> {
  if (population.output !== 'linear') return labelChannel(population, variance);
  const total = variance + population.noise;
  return (label, mean, out) => {
    out.pull = (label - mean) / total;
    out.slope = -1 / total;
  };
}
