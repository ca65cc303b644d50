import type { Kernels } from '../../numerics/kernels.ts';
import { fieldMoments, momentInformations, sumMoments } from './fieldMoments.ts';
import type { RealSample } from './fieldMoments.ts';
import { inBlocks, resampled } from './resampled.ts';
import type { SampledInformation } from './sampleInformation.ts';
import type { SampleOptions } from './sampleOptions.ts';
import { partsOf, sampledParts } from './sampledParts.ts';
import { shuffled } from './shuffled.ts';

/**
 * The decomposition of what two fields tell of real labels, estimated from samples on which all three
 * are jointly Gaussian, as linear fields and labels of Gaussian inputs are: the informations are those
 * of sample correlations, less their mean on shuffled labels; nothing is binned. The redundancy is
 * min(I(Y;T), I(Y;S)), which is exact for one Gaussian number (Barrett 2015, arXiv:1411.2832).
 *
 * @returns `undefined` where a part is infinite, labels being known without error
 * @throws RangeError unless all arrays are as long.
 */
export function realInformation(
  kernels: Kernels,
  sample: RealSample,
  { streams, shuffles = 10, resamplings = 100 }: SampleOptions,
): SampledInformation | undefined {
  const { teacher, student, labels } = sample;
  if (teacher.length !== labels.length || student.length !== labels.length) {
    const lengths = `${teacher.length}, ${student.length} and ${labels.length}`;
    throw new RangeError(`fields and labels must be as many, not ${lengths}`);
  }
  const blocksOf = (one: RealSample) =>
    inBlocks(labels.length, (first, end) => fieldMoments(one, first, end));
  const blocks = blocksOf(sample);
  const drawn = { count: resamplings, newStream: () => streams('resample') };
  const chance = Array.from({ length: shuffles }, (_, k) => {
    const strangers = shuffled(kernels, labels, () => streams(`shuffle-${k}`));
    return sumMoments(blocksOf({ ...sample, labels: strangers }));
  });
  const parts = sampledParts({
    found: momentInformations(sumMoments(blocks)),
    resampled: resampled(kernels, blocks, drawn, sumMoments).map(momentInformations),
    chance: chance.map(momentInformations),
  });
  const finite = partsOf((name) => Number.isFinite(parts[name].value + parts[name].stderr));
  if (Object.values(finite).includes(false)) return undefined;
  return { parts, by: 'correlations', samples: labels.length, unit: 'bit' };
}
