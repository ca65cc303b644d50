import { log } from '../../numerics/specialFunctions.ts';

/**
 * How channels f that are drawn to others t are weighed: by the mean over channels of
 * factor·E(f − t)²/v + penalty(v).
 */
export interface ChannelTerm {
  factor: number;
  penalty: (variance: number) => number;
  penaltySlope: (variance: number) => number;
}

/** The distance alone, v = 1 (FitNets, Romero et al. 2015, arXiv:1412.6550, eq. 3): (λ/2) (f−t)². */
export function fitnetsTerm(weight: number): ChannelTerm {
  return { factor: weight / 2, penalty: () => 0, penaltySlope: () => 0 };
}

/**
 * Variational information distillation (Ahn et al. 2019, arXiv:1904.05835): (λ/2) [log v + (f−t)²/v],
 * a bound on I(T;S) by channels with normal noise of learnt variances v.
 */
export function vidTerm(weight: number): ChannelTerm {
  return {
    factor: weight / 2,
    penalty: (variance) => (weight / 2) * log(variance),
    penaltySlope: (variance) => weight / (2 * variance),
  };
}

/** Redundant information distillation, its second phase (2411.07483, §4): λ₂ [v² + (f−t)²/v]. */
export function ridTerm(weight: number): ChannelTerm {
  return {
    factor: weight,
    penalty: (variance) => weight * variance * variance,
    penaltySlope: (variance) => 2 * weight * variance,
  };
}
