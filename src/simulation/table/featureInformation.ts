import { heldOutInformation } from '../../information/samples/heldOutInformation.ts';
import type { HeldOutClasses } from '../../information/samples/heldOutInformation.ts';
import type { SampledInformation } from '../../information/samples/sampleInformation.ts';
import { shuffled } from '../../information/samples/shuffled.ts';
import type { Kernels } from '../../numerics/kernels.ts';
import type { Features } from './alignment.ts';
import { heldOutProbabilities } from './heldOutProbabilities.ts';
import type { RowClasses } from './heldOutProbabilities.ts';

/** Features of a teacher and of a student on the same rows. */
export interface FeaturePair {
  teacher: Features;
  student: Features;
}

/**
 * What the features of two networks tell of the classes of rows that neither was trained on, estimated
 * from the losses of cross-fitted softmax regressions on them; `undefined` where one does not converge.
 *
 * @param streams of random numbers by purpose
 */
export function featureInformation(
  kernels: Kernels,
  { teacher, student }: FeaturePair,
  { classes, outputs }: RowClasses,
  streams: (purpose: string) => number,
): SampledInformation | undefined {
  const pair = { teacher, student, both: sideBySide(teacher, student) };
  const strangers = Int32Array.from(
    shuffled(kernels, Uint16Array.from(classes), () => streams('shuffle')),
  );
  const sample = judged(kernels, pair, { classes, outputs });
  const chance = judged(kernels, pair, { classes: strangers, outputs });
  if (sample === undefined || chance === undefined) return undefined;
  return { ...heldOutInformation(kernels, sample, { streams }, [chance]), by: 'classifiers' };
}

/** What regressions on either one's features, and on both, say of rows that they have not seen. */
function judged(
  kernels: Kernels,
  pair: FeaturePair & { both: Features },
  rows: RowClasses,
): HeldOutClasses | undefined {
  const of = (features: Features) => heldOutProbabilities(kernels, features, rows);
  const [teacher, student, both] = [of(pair.teacher), of(pair.student), of(pair.both)];
  if (teacher === undefined || student === undefined || both === undefined) return undefined;
  return { classes: rows.classes, count: rows.outputs, teacher, student, both };
}

function sideBySide(a: Features, b: Features): Features {
  const size = a.size + b.size;
  const values = Float64Array.from({ length: (a.values.length / a.size) * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    const value =
      column < a.size ? a.values[row * a.size + column] : b.values[row * b.size + column - a.size];
    return value as number;
  });
  return { values, size };
}
