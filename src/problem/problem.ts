import { z } from 'zod';
import { dataPartSchema } from './dataPart.ts';
import type { DataPart } from './dataPart.ts';
import { learnerSchema } from './learner.ts';
import type { BayesLearner, Targets, trainedLearnerSchema, trainingSchema } from './learner.ts';
import type { Determined } from './optimal.ts';
import type { PointLearner } from './points/pointLearner.ts';
import { populationSchema } from './population.ts';
import type { SingleIndexPopulation } from './population.ts';

/** The question as a file states it; what it leaves out is filled in by `resolveProblem`. */
export const problemSchema = z
  .strictObject({
    protocol: z
      .literal('batch')
      .optional()
      .default('batch')
      .describe(
        'A sample that learners are trained on again and again; see `onlineProblemSchema`.',
      ),
    population: populationSchema.describe('The law of inputs and labels.'),
    alpha: z.number().gt(0).describe('α = M/N, samples per input dimension.'),
    data: z
      .array(dataPartSchema)
      .min(1)
      .optional()
      .describe('Parts of the sample, shares summing to 1; default: one part called `all`.'),
    learners: z
      .array(learnerSchema)
      .min(1)
      .describe('In causal order: a learner may take targets from earlier ones only.'),
    information: z
      .boolean()
      .exactOptional()
      .describe(
        'Whether learners also tell what they and their sources know of the label, decomposed; default: they do not.',
      ),
    diagnostics: z
      .boolean()
      .exactOptional()
      .describe(
        'Whether the simulation also says of every student what is wrong with its teacher, at the cost of copies of both without a fold each; default: it does not.',
      ),
  })
  .describe('A sample that learners are trained on again and again.');

/** A problem as one may write it: whatever has a default may be left out. Its keys are in [the format](../../docs/format.md). */
export type ProblemInput = z.input<typeof problemSchema>;

/**
 * A valid problem in which λ, χ and T may be the word `optimal`: the value with the learner's least
 * test error by theory. A `Problem` is one, too. Its keys are in [the format](../../docs/format.md).
 */
export type StatedProblem = z.output<typeof problemSchema>;

/** A valid problem, all numbers, before the defaults that depend on other fields are written in. */
export type ProblemFields = Determined<StatedProblem>;

/** T with the fields K, which a file may leave out, written in. */
type Filled<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: Exclude<T[P], undefined> };

type TrainingFields = z.output<typeof trainingSchema>;
type GradientDescentFields = Extract<TrainingFields, { method: 'gradient-descent' }>;
type TrainedLearnerFields = Determined<z.output<typeof trainedLearnerSchema>>;

/** A training method with every default written in. */
export type Training =
  Exclude<TrainingFields, GradientDescentFields> | Filled<GradientDescentFields, 'step'>;

/** A learner that is trained, with every default written in. */
export type TrainedLearner = Omit<
  Filled<TrainedLearnerFields, 'bias' | 'on'>,
  'targets' | 'training'
> & {
  targets?: Targets;
  training: Training;
};

/** A learner with weights, which theory may cover, with every default written in. */
export type WeightedLearner = BayesLearner | TrainedLearner;

/** A learner with every default written in. */
export type Learner = WeightedLearner | PointLearner;

/**
 * A problem with every default written in: plain data, the whole question. Its keys are in
 * [the format](../../docs/format.md).
 */
export type Problem = Omit<ProblemFields, 'data' | 'learners'> & {
  data: DataPart[];
  learners: Learner[];
};

/** A problem whose labels depend on one direction of the inputs, of learners with weights. */
export type SingleIndexProblem = Omit<Problem, 'population' | 'learners'> & {
  population: SingleIndexPopulation;
  learners: WeightedLearner[];
};
