import { z } from 'zod';
import type { Optimum } from '../answer/optimum.ts';
import type { Solution } from '../answer/solve.ts';
import type { SampledInformation } from '../information/samples/sampleInformation.ts';
import { observableNames } from '../observables/observables.ts';
import type { OnlineSeries } from '../observables/online/onlineReport.ts';
import type { LearnerTrial, TrialAnswer } from '../simulation/trialAnswer.ts';
import type { LearnerTheory } from '../theory/theoryAnswer.ts';
import { numberSchema } from './nonFinite.ts';

/** An answer of theory without its problem, which the task knows. */
export type TheoryNumbers = Omit<Solution, 'problem'>;

/** What a task came to: one answer per problem, in their order. */
export type TaskResult =
  { kind: 'trial'; answers: TrialAnswer[] } | { kind: 'theory'; answers: TheoryNumbers[] };

const observablesSchema = z.partialRecord(z.enum(observableNames), numberSchema);
const overlapsSchema = z.record(z.string(), numberSchema);
const series = z.array(numberSchema);

const learnerTrialSchema = z.discriminatedUnion('converged', [
  z.strictObject({
    converged: z.literal(true),
    products: z.number(),
    observables: observablesSchema,
    testErrorEmpirical: numberSchema.exactOptional(),
    trajectory: z
      .strictObject({
        iteration: series,
        trainLoss: series.exactOptional(),
        testError: series.exactOptional(),
        trainError: series.exactOptional(),
        gap: series.exactOptional(),
      })
      .exactOptional(),
    note: z.string().exactOptional(),
  }),
  z.strictObject({ converged: z.literal(false), reason: z.string() }),
]) satisfies z.ZodType<LearnerTrial>;

const learnerTheorySchema = z.discriminatedUnion('converged', [
  z.strictObject({
    converged: z.literal(true),
    residual: numberSchema,
    quadrature: z.enum(['exact', 'grid', 'sampled']),
    quadratureError: numberSchema,
    sweeps: z.number(),
    observables: observablesSchema,
  }),
  z.strictObject({
    converged: z.literal(false),
    reason: z.string(),
    residual: numberSchema.nullable(),
  }),
]) satisfies z.ZodType<LearnerTheory>;

const optimumSchema = z.strictObject({
  learner: z.string(),
  path: z.string(),
  value: z.number(),
  bracket: z.tuple([z.number(), z.number()]),
  testError: z.number(),
  edge: z.enum(['lower', 'upper']).nullable(),
}) satisfies z.ZodType<Optimum>;

const namedSeries = z.record(z.string(), series);

const onlineSeriesSchema = z.strictObject({
  time: series,
  networks: z.record(z.string(), namedSeries),
  overlaps: namedSeries,
}) satisfies z.ZodType<OnlineSeries>;

const sampledPartSchema = z.strictObject({
  value: numberSchema,
  stderr: numberSchema,
  shuffled: numberSchema,
  binning: numberSchema.exactOptional(),
});

const sampledInformationSchema = z.strictObject({
  parts: z.strictObject({
    redundant: sampledPartSchema,
    uniqueTeacher: sampledPartSchema,
    uniqueStudent: sampledPartSchema,
    synergistic: sampledPartSchema,
  }),
  redundantAtLeast: sampledPartSchema.exactOptional(),
  by: z.enum(['histogram', 'correlations', 'classifiers']),
  bins: z.int().exactOptional(),
  samples: z.int(),
  unit: z.literal('bit'),
}) satisfies z.ZodType<SampledInformation>;

/** One trial at one point as a shard holds it. */
export const trialAnswerSchema = z.strictObject({
  learners: z.record(z.string(), learnerTrialSchema),
  overlaps: overlapsSchema,
  informationEmpirical: z.record(z.string(), sampledInformationSchema).exactOptional(),
  trajectory: onlineSeriesSchema.exactOptional(),
}) satisfies z.ZodType<TrialAnswer>;

/** One point of a theory curve as a shard holds it. */
export const theoryNumbersSchema = z.strictObject({
  learners: z.record(z.string(), learnerTheorySchema),
  overlaps: overlapsSchema,
  trajectory: onlineSeriesSchema.exactOptional(),
  optima: z.array(optimumSchema),
}) satisfies z.ZodType<TheoryNumbers>;
