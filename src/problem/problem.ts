import { z } from 'zod';
import { learnerSchema, trainedLearnerSchema, trainingSchema } from './learner.ts';
import type { BayesLearner } from './learner.ts';
import { populationSchema } from './population.ts';

/** The question as a file states it; what it leaves out is filled in by `resolveProblem`. */
export const problemSchema = z.strictObject({
  population: populationSchema,
  /** α = M/N, samples per input dimension. */
  alpha: z.number().gt(0),
  /** In causal order: a learner may take targets from earlier ones only. */
  learners: z.array(learnerSchema).min(1),
});

/** What a user may write. */
export type ProblemInput = z.input<typeof problemSchema>;

type TrainedLearnerFields = z.output<typeof trainedLearnerSchema>;
type TrainingFields = z.output<typeof trainingSchema>;

/** A training method with every default written in. */
export type Training =
  | Exclude<TrainingFields, { method: 'gradient-descent' }>
  | Required<Extract<TrainingFields, { method: 'gradient-descent' }>>;

/** A learner that is trained, with every default written in. */
export type TrainedLearner = Omit<TrainedLearnerFields, 'bias' | 'training'> & {
  bias: boolean;
  training: Training;
};

export type Learner = BayesLearner | TrainedLearner;

/** A problem with every default written in: plain data, the whole question. */
export interface Problem {
  population: z.output<typeof populationSchema>;
  alpha: number;
  learners: Learner[];
}
