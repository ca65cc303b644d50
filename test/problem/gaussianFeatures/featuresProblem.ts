import { featuresProblemSchema } from '../../../src/problem/gaussianFeatures/featuresProblem.ts';
import type { FeaturesProblem } from '../../../src/problem/gaussianFeatures/featuresProblem.ts';

/** A feature of the teacher as a file would state it. */
export type StatedFeature = Partial<FeaturesProblem['teacher']['features'][number]>;

/** The teacher of T = (Y + n/2, 2G). */
export const nuisanceTeacher: StatedFeature[] = [{ task: 1, noise: 0.25 }, { nuisance: 2 }];

/** A problem of features as a file would state it. */
export function featuresInput(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    protocol: 'features',
    teacher: { features: nuisanceTeacher },
    student: { angle: 30, noise: 0.25 },
    ...change,
  };
}

/** A student at an angle, with noise of variance ¼. */
export function featuresProblem(angle: number, features = nuisanceTeacher): FeaturesProblem {
  return featuresProblemSchema.parse(
    featuresInput({ teacher: { features }, student: { angle, noise: 0.25 } }),
  );
}
