import { cosineSine } from '../../numerics/cosineSine.ts';
import type { FeaturesProblem } from '../../problem/gaussianFeatures/featuresProblem.ts';

/** How much of each feature of its teacher the student of a problem of features has, noise aside. */
export function studentWeights({ teacher, student }: FeaturesProblem): number[] {
  const { cosine, sine } = cosineSine(student.angle);
  return teacher.features.map((_, i) => [cosine, sine][i] ?? 0);
}
