import type { Kernels } from '../../numerics/kernels.ts';
import type { Decomposition, Informations } from '../decomposition.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';
import { partNames } from '../partNames.ts';
import type { PartName } from '../partNames.ts';
import { countSamples, emptyTable, halfAsManyBins, sumTables } from './fieldTable.ts';
import type { BinnedSample, FieldTable } from './fieldTable.ts';
import { quantileBins } from './quantileBins.ts';
import { resampledTables } from './resampledTables.ts';
import { shuffledClasses } from './shuffledClasses.ts';
import { tableInformations } from './tableInformations.ts';

/** Fields of a teacher and a student on samples, and the classes of their labels, 0, 1, … */
export interface FieldSample {
  teacher: Float64Array;
  student: Float64Array;
  classes: Uint16Array;
}

/** How to estimate. */
export interface SampleOptions {
  /** Streams of random numbers by purpose: `shuffle-k` and `resample`. */
  streams: (purpose: string) => number;
  /** Bins of either field, an even number; default ⌊M^¼⌋, made even, at least 4. */
  bins?: number;
  /** Shuffles of the labels; default 10. */
  shuffles?: number;
  /** Resamplings; default 100. */
  resamplings?: number;
}

/** One part of a decomposition, estimated, in bits. */
export interface SampledPart {
  /** After the informations of shuffled labels were taken off. */
  value: number;
  /** Standard error: of resampled data and of the mean over shuffles. */
  stderr: number;
  /** What the same estimator finds where there is nothing: its part on shuffled labels. */
  shuffled: number;
  /** The change with half as many bins, which bounds what finer bins would change. */
  binning: number;
}

/** An estimate of a decomposition. */
export interface SampledInformation {
  parts: Record<PartName, SampledPart>;
  /** Bins of either field. */
  bins: number;
  samples: number;
  unit: 'bit';
}

/**
 * The decomposition of what two fields tell of labels, estimated from samples: fields in quantile
 * bins, plug-in informations less their mean on shuffled labels (few samples feign synergy), and the
 * redundancy min(I(Y;T), I(Y;S)), which is exact for fields of Gaussian inputs and labels of one
 * direction (see `softInformation`). Coarse bins lose information, and turn some of it into synergy:
 * `binning` says how much is at stake.
 *
 * @throws RangeError unless all arrays are as long, with at least one sample per bin.
 */
export function sampleInformation(
  kernels: Kernels,
  sample: FieldSample,
  { streams, shuffles = 10, resamplings = 100, ...options }: SampleOptions,
): SampledInformation {
  const samples = sample.classes.length;
  const bins = options.bins ?? usualBins(samples);
  const binned = binnedSample(sample, bins);
  const blocks = blockTables(binned, bins);
  const chance = Array.from({ length: shuffles }, (_, k) => {
    const classes = shuffledClasses(kernels, sample.classes, () => streams(`shuffle-${k}`));
    return sumTables(blockTables({ ...binned, classes }, bins));
  });
  const resampled = resampledTables(kernels, blocks, resamplings, () => streams('resample'));
  const fine = estimator(chance);
  const coarse = estimator(chance.map(halfAsManyBins));
  const table = sumTables(blocks);
  const estimates: Estimates = {
    found: fine(table),
    coarser: coarse(halfAsManyBins(table)),
    resampled: resampled.map(fine),
    feigned: chance.map((one) => orderedDecomposition(tableInformations(one))),
  };
  const parts = Object.fromEntries(partNames.map((name) => [name, sampledPart(estimates, name)]));
  return { parts: parts as Record<PartName, SampledPart>, bins, samples, unit: 'bit' };
}

/** What is estimated of the data, of fewer bins, of resampled data and of shuffled labels. */
interface Estimates {
  found: Decomposition;
  coarser: Decomposition;
  resampled: Decomposition[];
  feigned: Decomposition[];
}

function sampledPart(
  { found, coarser, resampled, feigned }: Estimates,
  name: PartName,
): SampledPart {
  const valuesOf = (all: readonly Decomposition[]) => all.map((one) => one[name]);
  const chance = valuesOf(feigned);
  return {
    value: found[name],
    stderr: Math.sqrt(variance(valuesOf(resampled)) + variance(chance) / chance.length),
    shuffled: mean(chance),
    binning: Math.abs(found[name] - coarser[name]),
  };
}

/** Plug-in informations less their mean over tables of shuffled labels, decomposed. */
function estimator(chance: readonly FieldTable[]): (table: FieldTable) => Decomposition {
  const offsets = chance.map(tableInformations);
  const offset = (who: keyof Informations) => mean(offsets.map(({ [who]: bits }) => bits));
  const [teacher, student, joint] = [offset('teacher'), offset('student'), offset('joint')];
  return (table) => {
    const found = tableInformations(table);
    return orderedDecomposition({
      teacher: Math.max(0, found.teacher - teacher),
      student: Math.max(0, found.student - student),
      joint: Math.max(0, found.joint - joint),
    });
  };
}

/** ⌊M^¼⌋ made even, and at least 4: cells then hold √M samples and more, and noise stays small. */
function usualBins(samples: number): number {
  return Math.max(4, 2 * Math.floor(Math.sqrt(Math.sqrt(samples)) / 2));
}

/** @throws RangeError unless the bins are even, and all arrays as long. */
function binnedSample({ teacher, student, classes }: FieldSample, bins: number): BinnedSample {
  if (!(bins >= 2 && bins % 2 === 0)) throw new RangeError(`bins are ${bins}, not even`);
  if (teacher.length !== classes.length || student.length !== classes.length) {
    const lengths = `${teacher.length}, ${student.length} and ${classes.length}`;
    throw new RangeError(`fields and labels must be as many, not ${lengths}`);
  }
  return { teacher: quantileBins(teacher, bins), student: quantileBins(student, bins), classes };
}

/** Blocks of consecutive samples that are resampled as one. */
const blockCount = 50;

/** The samples, block by block. */
function blockTables(sample: BinnedSample, bins: number): FieldTable[] {
  const { classes } = sample;
  const count = classes.reduce((most, y) => Math.max(most, y), 0) + 1;
  const empty = emptyTable(count, bins);
  return Array.from({ length: blockCount }, (_, k) => {
    const [first, end] = [k, k + 1].map((at) => Math.floor((at * classes.length) / blockCount));
    return countSamples(sample, empty, first as number, end as number);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Unbiased. */
function variance(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return squares / (values.length - 1);
}
