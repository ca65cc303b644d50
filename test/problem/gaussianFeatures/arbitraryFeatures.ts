import * as fc from 'fast-check';
import { featuresProblemSchema } from '../../../src/problem/gaussianFeatures/featuresProblem.ts';
import type { FeaturesProblem } from '../../../src/problem/gaussianFeatures/featuresProblem.ts';
import { uniform } from '../../uniform.ts';

/** Problems of two to four features with noise, none of which determines the task. */
export function arbitraryFeatures(): fc.Arbitrary<FeaturesProblem> {
  const feature = fc.record({
    task: uniform(-2, 2),
    nuisance: uniform(-3, 3),
    noise: uniform(0.05, 2),
  });
  return fc
    .record({
      features: fc.array(feature, { minLength: 2, maxLength: 4 }),
      student: fc.record({ angle: uniform(-180, 180), noise: uniform(0.05, 2) }),
    })
    .map(({ features, student }) =>
      featuresProblemSchema.parse({ protocol: 'features', teacher: { features }, student }),
    );
}
