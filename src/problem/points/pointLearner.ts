import type { z } from 'zod';
import type { forestSchema } from './forestLearner.ts';
import type { kernelRidgeSchema } from './kernelRidgeLearner.ts';
import type { PointTargets } from './pointTargets.ts';

/** A learner on points as a file states it. */
export type PointLearnerFields = z.output<typeof forestSchema> | z.output<typeof kernelRidgeSchema>;

type Settled<T> = T extends PointLearnerFields
  ? Omit<T, 'on' | 'targets'> & { on: string[]; targets?: PointTargets }
  : never;

/** A learner on points, with every default written in. */
export type PointLearner = Settled<PointLearnerFields>;

/** A forest, with every default written in; one of real labels has no `outputs`. */
export type ForestLearner = Extract<PointLearner, { kind: 'forest' }>;

/** A kernel ridge regression, with every default written in. */
export type KernelRidgeLearner = Extract<PointLearner, { kind: 'kernel-ridge' }>;

/** What the learners on points are called in sentences. */
export const pointLearnerNames: Readonly<Record<PointLearner['kind'], string>> = {
  forest: 'a random forest',
  'kernel-ridge': 'a kernel ridge regression',
};

/** Whether a learner is one on points, which has neither weights on the inputs nor a theory. */
export function isPointLearner<T extends { kind: string }>(
  learner: T,
): learner is Extract<T, { kind: PointLearner['kind'] }> {
  return learner.kind in pointLearnerNames;
}
