import type { PartName } from '../information/partNames.ts';
import type { SampledInformation } from '../information/samples/sampleInformation.ts';
import { partsOf } from '../information/samples/sampledParts.ts';
import type { SampledPart } from '../information/samples/sampledParts.ts';
import { estimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/** One part of an information in bits, estimated from the fresh samples of every trial. */
export interface PartEstimate extends Estimate {
  /** Standard error of the mean that comes from the samples being finitely many, by resampling. */
  sampling: number;
  /** What the estimator finds with shuffled labels. */
  shuffled: number;
  /** How much half as many bins change; absent where nothing is binned. */
  binning?: number;
}

/** An information estimated from fresh samples. */
export interface InformationEstimate {
  parts: Record<PartName, PartEstimate>;
  /** A redundancy that there is at least; of classifiers only. */
  redundantAtLeast?: PartEstimate;
  /** What it was estimated from. */
  by: SampledInformation['by'];
  /** Of either field; absent where nothing is binned. */
  bins?: number;
  /** Per trial. */
  samples: number;
  unit: 'bit';
}

/** Means over trials, of the pairs that every trial has; `undefined` where trials have none. */
export function averageInformation(
  trials: readonly (Record<string, SampledInformation> | undefined)[],
): Record<string, InformationEstimate> | undefined {
  const [first] = trials;
  if (first === undefined) return undefined;
  const pairs = Object.keys(first).flatMap((pair): [string, InformationEstimate][] => {
    const all = trials.flatMap((trial) => trial?.[pair] ?? []);
    return all.length < trials.length ? [] : [[pair, averagePair(all)]];
  });
  return Object.fromEntries(pairs);
}

/** Trials have as many samples, and so as many bins. */
function averagePair(trials: readonly SampledInformation[]): InformationEstimate {
  const { by, bins, samples, unit } = trials[0] as SampledInformation;
  const certificates = trials.flatMap(({ redundantAtLeast }) => redundantAtLeast ?? []);
  return {
    parts: partsOf((name) => averagePart(trials.map(({ parts }) => parts[name]))),
    ...(certificates.length > 0 && { redundantAtLeast: averagePart(certificates) }),
    by,
    ...(bins !== undefined && { bins }),
    samples,
    unit,
  };
}

function averagePart(trials: readonly SampledPart[]): PartEstimate {
  const shuffled = estimate(trials.map((part) => part.shuffled)).mean;
  const changes = trials.flatMap(({ binning }) => binning ?? []);
  const squares = trials.reduce((sum, { stderr }) => sum + stderr * stderr, 0);
  return {
    ...estimate(trials.map(({ value }) => value)),
    sampling: Math.sqrt(squares) / trials.length,
    shuffled,
    ...(changes.length > 0 && { binning: estimate(changes).mean }),
  };
}
