import type { Kernels } from '../../numerics/kernels.ts';
import { log } from '../../numerics/specialFunctions.ts';
import { bit } from '../bits.ts';
import type { Decomposition, Informations } from '../decomposition.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';
import type { PartName } from '../partNames.ts';
import { inBlocks, resampled } from './resampled.ts';
import type { SampleOptions } from './sampleOptions.ts';
import { mean, partsOf, variance } from './sampledParts.ts';

/**
 * Classes of samples, 0 to `count` − 1, and the probabilities, row after row, that classifiers of
 * features gave them **without having seen the sample**, such as cross-fitted ones: from the teacher's
 * features, from the student's, and from both.
 */
export interface HeldOutClasses {
  classes: ArrayLike<number>;
  count: number;
  teacher: Float64Array;
  student: Float64Array;
  both: Float64Array;
}

/** One part, or one information, in bits. */
export interface HeldOutPart {
  value: number;
  /** Of resampled data. */
  stderr: number;
  /** What the same classifiers find of shuffled labels, on average. */
  shuffled: number;
}

/** An estimate of a decomposition from classifiers. */
export interface HeldOutInformation {
  /** With the redundancy min(I(Y;T), I(Y;S)), which is the largest that there can be. */
  parts: Record<PartName, HeldOutPart>;
  /**
   * I(Y;T) + I(Y;S) − I(Y;T,S), or 0: the redundancy of Bertschinger et al. (2014) is no less, whatever
   * the features (the certificate of arXiv:2411.07483 for F = T).
   */
  redundantAtLeast: HeldOutPart;
  samples: number;
  unit: 'bit';
}

/** As options of other estimates, but for the shuffles, which have classifiers of their own. */
type HeldOutOptions = Pick<SampleOptions, 'streams' | 'resamplings'>;

/**
 * The decomposition of what features of any dimension tell of classes, from the losses of classifiers
 * on samples that they have not seen: E log₂ p(y|x)/p(y) is at most I(Y;X) for every classifier
 * (Barber & Agakov 2003), p(y) being the shares of the classes. It is 0 where a classifier does worse
 * than these, and both together are taken to know what either knows. As each information is bounded
 * from below, the parts are estimates and no bounds: a better classifier may move any of them.
 *
 * @param chance the same for labels that were shuffled before classifiers were trained on them
 * @throws RangeError unless there is one probability above 0 for every sample's class.
 */
export function heldOutInformation(
  kernels: Kernels,
  sample: HeldOutClasses,
  { streams, resamplings = 100 }: HeldOutOptions,
  chance: readonly [HeldOutClasses, ...HeldOutClasses[]],
): HeldOutInformation {
  const blocks = blocksOf(sample);
  const drawn = { count: resamplings, newStream: () => streams('resample') };
  const found = estimateOf(sumGains(blocks));
  const again = resampled(kernels, blocks, drawn, sumGains).map(estimateOf);
  const feigned = chance.map((one) => estimateOf(sumGains(blocksOf(one))));
  const part = (read: (estimate: Estimate) => number): HeldOutPart => ({
    value: read(found),
    stderr: Math.sqrt(variance(again.map(read))),
    shuffled: mean(feigned.map(read)),
  });
  return {
    parts: partsOf((name) => part(({ parts }) => parts[name])),
    redundantAtLeast: part(({ redundantAtLeast }) => redundantAtLeast),
    samples: sample.classes.length,
    unit: 'bit',
  };
}

/** What is estimated of some data. */
interface Estimate {
  parts: Decomposition;
  redundantAtLeast: number;
}

/** How many samples there are of each class, and sums of log p(y|x) in nats over them. */
interface Gains {
  classes: readonly number[];
  logarithms: Informations;
}

function blocksOf(sample: HeldOutClasses): Gains[] {
  const { classes, count, teacher, student, both } = sample;
  const rows = [teacher, student, both].map(({ length }) => length / count);
  if (rows.some((length) => length !== classes.length)) {
    throw new RangeError(
      `there are ${classes.length} classes and probabilities of ${rows.join(', ')}`,
    );
  }
  return inBlocks(classes.length, (first, end) => ({
    classes: Array.from({ length: count }, (_, y) => countOf(classes, y, first, end)),
    logarithms: {
      teacher: logarithms(sample, teacher, first, end),
      student: logarithms(sample, student, first, end),
      joint: logarithms(sample, both, first, end),
    },
  }));
}

function countOf(classes: ArrayLike<number>, y: number, first: number, end: number): number {
  let found = 0;
  for (let i = first; i < end; i++) if (classes[i] === y) found++;
  return found;
}

function logarithms(
  { classes, count }: HeldOutClasses,
  probabilities: Float64Array,
  first: number,
  end: number,
): number {
  let sum = 0;
  for (let i = first; i < end; i++) {
    const p = probabilities[i * count + (classes[i] as number)];
    if (p === undefined || !(p > 0)) {
      throw new RangeError(`the probability of the class of sample ${i} is ${p}, not above 0`);
    }
    sum += log(p);
  }
  return sum;
}

function sumGains(all: readonly Gains[]): Gains {
  return all.reduce((sum, { classes, logarithms }) => ({
    classes: sum.classes.map((found, y) => found + (classes[y] as number)),
    logarithms: {
      teacher: sum.logarithms.teacher + logarithms.teacher,
      student: sum.logarithms.student + logarithms.student,
      joint: sum.logarithms.joint + logarithms.joint,
    },
  }));
}

function estimateOf({ classes, logarithms }: Gains): Estimate {
  const samples = classes.reduce((sum, found) => sum + found, 0);
  // Of the shares of the classes.
  const known = classes.reduce(
    (sum, found) => sum + (found === 0 ? 0 : found * log(found / samples)),
    0,
  );
  const bits = (sum: number) => Math.max(0, (sum - known) / (samples * bit));
  const [teacher, student] = [bits(logarithms.teacher), bits(logarithms.student)];
  const joint = Math.max(teacher, student, bits(logarithms.joint));
  return {
    parts: orderedDecomposition({ teacher, student, joint }),
    redundantAtLeast: Math.max(0, teacher + student - joint),
  };
}
