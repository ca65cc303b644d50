import { z } from 'zod';
import { featuresProblemSchema, studentName } from './gaussianFeatures/featuresProblem.ts';
import type { FeaturesProblem } from './gaussianFeatures/featuresProblem.ts';
import { onlineProblemSchema } from './online/onlineProblem.ts';
import type { OnlineProblem } from './online/onlineProblem.ts';
import { problemSchema } from './problem.ts';
import type { Problem, StatedProblem } from './problem.ts';
import { tableProblemSchema } from './table/tableProblem.ts';
import type { TableProblem } from './table/tableProblem.ts';

/**
 * Whatever a file may ask: a sample to learn from, networks that learn online, a table of data, or
 * Gaussian features.
 */
export const questionSchema = z.discriminatedUnion('protocol', [
  problemSchema,
  onlineProblemSchema,
  tableProblemSchema,
  featuresProblemSchema,
]);

/** A question as it was stated: settings of learners may be `optimal`. */
export type Question = StatedProblem | OnlineProblem | TableProblem | FeaturesProblem;

/** A question in which every setting is a number. */
export type SettledQuestion = Problem | OnlineProblem | TableProblem | FeaturesProblem;

/** The names of who learns: learners, networks with the truth among them, or a student of features. */
export function namesIn(question: z.output<typeof questionSchema> | Question): string[] {
  if (question.protocol === 'features') return [studentName];
  const all = question.protocol === 'online' ? question.networks : question.learners;
  return all.map(({ name }) => name);
}
