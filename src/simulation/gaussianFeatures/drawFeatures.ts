import type { Kernels } from '../../numerics/kernels.ts';
import type {
  FeaturesProblem,
  GaussianFeature,
} from '../../problem/gaussianFeatures/featuresProblem.ts';
import type { Vector } from '../design/design.ts';
import type { Streams } from '../streams.ts';

/** Samples as columns of equal length. */
export interface FeatureSample {
  count: number;
  /** Y. */
  task: Vector;
  /** T_i. */
  features: Vector[];
  /** The normal z of the student's noise. */
  noise: Vector;
}

/** Draws what a teacher shows, the task and a student's noise on N samples. */
export function drawFeatures(
  kernels: Kernels,
  { teacher }: Pick<FeaturesProblem, 'teacher'>,
  count: number,
  streams: Streams,
): FeatureSample {
  const normals = (purpose: string): Vector => {
    const column = kernels.allocate(count);
    kernels.raw.fillNormals(streams(`features/${purpose}`), column, count);
    return column;
  };
  const task = normals('task');
  const nuisance = normals('nuisance');
  const noise = normals('student');
  const features = teacher.features.map((feature, i) => {
    const column = normals(`noise/${i}`);
    mix(kernels, feature, { task, nuisance, column }, count);
    return column;
  });
  return { count, task, features, noise };
}

/** Turns the noise of a feature, in its column, into the feature. */
function mix(
  { raw }: Kernels,
  feature: GaussianFeature,
  { task, nuisance, column }: { task: Vector; nuisance: Vector; column: Vector },
  count: number,
): void {
  raw.axpby(feature.task, task, Math.sqrt(feature.noise), column, count);
  raw.axpy(feature.nuisance, nuisance, column, count);
}
