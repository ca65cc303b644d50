import type { Kernels } from '../../numerics/kernels.ts';
import { channelDistance } from './channelDistance.ts';
import type { ChannelTerm } from './channelTerms.ts';
import { crossEntropyTerm } from './crossEntropyTerm.ts';
import type { FilteredNetwork } from './filteredNetwork.ts';
import { addInputPulls, addLayerSlopes, applyLayer } from './layer.ts';
import { allocateMatrix, fillMatrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { allocatePass, backward, forward } from './network.ts';
import { clearSlopes } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';
import type { Rows } from './rows.ts';
import { addVarianceSlopes, variancesOf } from './variances.ts';

/** What the channels of a network are drawn to. */
export interface Matching {
  /** The channels of a batch: features of the teacher, or what a filter makes of them. */
  target: (batch: Rows) => Matrix;
  term: ChannelTerm;
  /** Whether v of every channel is learnt, or 1. */
  variances: 'learnt' | 'one';
  /** λ₁, what multiplies the cross-entropy to the labels. */
  labelWeight: number;
}

/** λ₁ CE to the labels + the term of the channels f_s(φ) of the network's features φ. */
export function matchObjective(
  kernels: Kernels,
  parameters: Parameters,
  filtered: FilteredNetwork,
  { target, term, variances, labelWeight }: Matching,
  rows: number,
): Objective {
  const { network, filter } = filtered;
  const pass = allocatePass(kernels, network, rows);
  const { features, featurePulls, logits, logitPulls } = pass;
  const matched = allocateMatrix(kernels, rows, filter.outputs);
  const pulls = allocateMatrix(kernels, rows, filter.outputs);

  const spreadOf = (): number[] =>
    variances === 'learnt'
      ? variancesOf(kernels, parameters, filtered)
      : new Array<number>(filter.outputs).fill(1);

  const matchChannels = (batch: Rows): number => {
    applyLayer(kernels, parameters, filter, features, matched);
    fillMatrix(kernels, pulls, 0);
    const compared = { matched, target: target(batch), pulls };
    const spread = spreadOf();
    const squares = channelDistance(kernels, compared, spread, term.factor);
    addLayerSlopes(kernels, parameters, filter, features, pulls);
    addInputPulls(kernels, parameters, filter, pulls, featurePulls);
    if (variances === 'learnt') {
      addVarianceSlopes(kernels, parameters, filtered, termSlopes(term, squares, spread));
    }
    return termValue(term, squares, spread);
  };
  return {
    parameters,
    evaluate(batch) {
      const { inputs, labels } = batch;
      clearSlopes(kernels, parameters);
      forward(kernels, parameters, network, inputs, pass);
      const own = { logits, weights: labels, temperature: 1, factor: labelWeight };
      const value = crossEntropyTerm(kernels, { ...own, pulls: logitPulls }) + matchChannels(batch);
      backward(kernels, parameters, network, inputs, pass);
      return value;
    },
  };
}

/** The mean over channels of factor·E(f−t)²/v + penalty(v). */
function termValue(
  { factor, penalty }: ChannelTerm,
  squares: readonly number[],
  spread: readonly number[],
): number {
  const total = squares.reduce((sum, square, channel) => {
    const variance = spread[channel] as number;
    return sum + (factor * square) / variance + penalty(variance);
  }, 0);
  return total / squares.length;
}

/** The derivatives of that by the variances. */
function termSlopes(
  { factor, penaltySlope }: ChannelTerm,
  squares: readonly number[],
  spread: readonly number[],
): number[] {
  return squares.map((square, channel) => {
    const variance = spread[channel] as number;
    return (penaltySlope(variance) - (factor * square) / (variance * variance)) / squares.length;
  });
}
