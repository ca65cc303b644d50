import type { Kernels } from '../../numerics/kernels.ts';
import type { PairMatrix } from '../../observables/signPair/pairMatrix.ts';
import { emptyLikelihood, signPairChannel } from '../../observables/signPair/signPairChannel.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { RowRange } from '../design/rowRange.ts';
import type { PairVectors } from './passPairMessages.ts';

/** What the labels of a committee of two sign units say to one who estimates its weights. */
export interface PairEvidence {
  kernels: Kernels;
  /** The rows with labels. */
  labelled: readonly RowRange[];
  labels: Vector;
}

/**
 * Writes g = ∂ log Z(y, ω, V)/∂ω, with pre-labels u ~ N(ω, V), to the labelled rows of `pulls`
 * (g_out of Aubin et al. 2018, arXiv:1806.05451). Returns Σ ∂g/∂ω.
 */
export function signPairPulls(
  { kernels, labelled, labels }: PairEvidence,
  free: PairVectors,
  variance: PairMatrix,
  pulls: PairVectors,
): PairMatrix {
  const channel = signPairChannel(variance);
  const at = emptyLikelihood();
  let [first, second, shared] = [0, 0, 0];
  for (const { first: row, count } of labelled) {
    const view = (vector: Vector) => kernels.view(rowAddress(vector, row), count);
    const [y, omega1, omega2] = [view(labels), view(free[0]), view(free[1])];
    const [g1, g2] = [view(pulls[0]), view(pulls[1])];
    for (let i = 0; i < count; i++) {
      channel.moveTo(omega1[i] as number, omega2[i] as number);
      channel.read(y[i] as number, at);
      g1[i] = at.pull1;
      g2[i] = at.pull2;
      first += at.slope11;
      second += at.slope22;
      shared += at.slope12;
    }
  }
  return { first, second, shared };
}
