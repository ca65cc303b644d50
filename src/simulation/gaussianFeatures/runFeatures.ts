import { studentInformation } from '../../information/gaussian/studentInformation.ts';
import { studentWeights } from '../../information/gaussian/studentWeights.ts';
import type { Kernels } from '../../numerics/kernels.ts';
import { studentName } from '../../problem/gaussianFeatures/featuresProblem.ts';
import type { FeaturesProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';
import { checkDesign } from '../checkDesign.ts';
import type { Vector } from '../design/design.ts';
import type { TrialOptions } from '../runPath.ts';
import { trialStreams } from '../streams.ts';
import type { LearnerTrial, TrialAnswer } from '../trialAnswer.ts';
import { drawFeatures } from './drawFeatures.ts';
import type { FeatureSample } from './drawFeatures.ts';
import { sampleCovariance } from './sampleCovariance.ts';

/**
 * Draws N samples of a teacher's features once and lets every problem's student see them: the
 * decomposition is that of the sample's covariance, a plug-in estimate whose bias falls as 1/N.
 *
 * @param problems equal in their teacher.
 * @throws InputError where N is too small.
 * @throws MemoryLimitError where the samples do not fit into the kernels' memory.
 */
export function runFeatures(
  kernels: Kernels,
  problems: readonly FeaturesProblem[],
  { n, seed, trial, design }: TrialOptions,
): TrialAnswer[] {
  for (const problem of problems) checkDesign(problem, { n, design });
  const [first] = problems;
  const teachers = problems.map(({ teacher }) => JSON.stringify(teacher));
  if (first === undefined || new Set(teachers).size > 1) {
    throw new Error('a path needs problems that share their teacher');
  }
  const mark = kernels.mark();
  try {
    const sample = drawFeatures(kernels, first, n, trialStreams(kernels, seed, trial));
    const column = kernels.allocate(n);
    return problems.map((problem) => {
      showStudent(kernels, problem, sample, column);
      return { learners: { [studentName]: measured(kernels, sample, column) }, overlaps: {} };
    });
  } finally {
    kernels.release(mark);
  }
}

/** Writes S, what a problem's student sees of the samples. */
function showStudent(
  { raw }: Kernels,
  problem: FeaturesProblem,
  { count, features, noise }: FeatureSample,
  student: Vector,
): void {
  raw.copy(noise, student, count);
  raw.scale(Math.sqrt(problem.student.noise), student, count);
  studentWeights(problem).forEach((weight, i) => {
    raw.axpy(weight, features[i] as Vector, student, count);
  });
}

function measured(
  kernels: Kernels,
  { count, features, task }: FeatureSample,
  student: Vector,
): LearnerTrial {
  const found = studentInformation(sampleCovariance(kernels, [...features, student, task], count));
  if (!found.converged) return found;
  return { converged: true, products: 0, observables: found.observables };
}
