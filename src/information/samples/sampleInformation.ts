import type { Kernels } from '../../numerics/kernels.ts';
import type { PartName } from '../partNames.ts';
import { countSamples, emptyTable, halfAsManyBins, sumTables } from './fieldTable.ts';
import type { BinnedSample, FieldTable } from './fieldTable.ts';
import { quantileBins } from './quantileBins.ts';
import { inBlocks, resampled } from './resampled.ts';
import type { SampleOptions } from './sampleOptions.ts';
import { lessChance, partsOf, sampledParts } from './sampledParts.ts';
import type { SampledPart } from './sampledParts.ts';
import { shuffled } from './shuffled.ts';
import { tableInformations } from './tableInformations.ts';

/** Fields of a teacher and a student on samples, and the classes of their labels, 0, 1, … */
export interface FieldSample {
  teacher: Float64Array;
  student: Float64Array;
  classes: Uint16Array;
}

/** An estimate of a decomposition. */
export interface SampledInformation {
  parts: Record<PartName, SampledPart>;
  /** A redundancy that there is at least, see `heldOutInformation`; of classifiers only. */
  redundantAtLeast?: SampledPart;
  /** What it was estimated from. */
  by: 'histogram' | 'correlations' | 'classifiers';
  /** Bins of either field; absent where nothing is binned. */
  bins?: number;
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
 * @param options.bins of either field, an even number; default ⌊M^¼⌋, made even, at least 4
 * @throws RangeError unless all arrays are as long, with at least one sample per bin.
 */
export function sampleInformation(
  kernels: Kernels,
  sample: FieldSample,
  { streams, shuffles = 10, resamplings = 100, ...options }: SampleOptions & { bins?: number },
): SampledInformation {
  const samples = sample.classes.length;
  const bins = options.bins ?? usualBins(samples);
  const binned = binnedSample(sample, bins);
  const blocks = blockTables(binned, bins);
  const chance = Array.from({ length: shuffles }, (_, k) => {
    const classes = shuffled(kernels, sample.classes, () => streams(`shuffle-${k}`));
    return sumTables(blockTables({ ...binned, classes }, bins));
  });
  const drawn = { count: resamplings, newStream: () => streams('resample') };
  const table = sumTables(blocks);
  const fine = sampledParts({
    found: tableInformations(table),
    resampled: resampled(kernels, blocks, drawn, sumTables).map(tableInformations),
    chance: chance.map(tableInformations),
  });
  const ofCoarse = (one: FieldTable) => tableInformations(halfAsManyBins(one));
  const coarse = lessChance(chance.map(ofCoarse))(ofCoarse(table));
  const parts = partsOf((name): SampledPart => {
    const part = fine[name];
    return { ...part, binning: Math.abs(part.value - coarse[name]) };
  });
  return { parts, by: 'histogram', bins, samples, unit: 'bit' };
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

/** The samples, block by block. */
function blockTables(sample: BinnedSample, bins: number): FieldTable[] {
  const { classes } = sample;
  const count = classes.reduce((most, y) => Math.max(most, y), 0) + 1;
  const empty = emptyTable(count, bins);
  return inBlocks(classes.length, (first, end) => countSamples(sample, empty, first, end));
}
