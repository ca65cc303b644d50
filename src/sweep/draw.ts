import { z } from 'zod';
import { parseProblem } from '../problem/parseProblem.ts';
import { parseQuestion } from '../problem/parseQuestion.ts';
import type { SettledQuestion } from '../problem/question.ts';
import { blasSchema, designSchema } from './experiment.ts';

/** A problem of a draw: what comes from another thread or a disk is checked like a user's file. */
const settledQuestionSchema = z.unknown().transform((data): SettledQuestion => {
  const question = parseQuestion(data);
  return question.protocol === 'batch' ? parseProblem(question) : question;
});

/**
 * What the trials of some points share: their problems ask for the same sample, which each trial
 * then draws once. The problems agree in population and alpha, in the course of online learning or
 * in the rows of a table, and neighbours in the list differ little, so that what one needed can
 * serve the next.
 */
export const drawSchema = z.strictObject({
  /** Place among the draws of a run. */
  number: z.int().min(0),
  problems: z.array(settledQuestionSchema).min(1),
  n: z.int().min(1),
  /** How many trials there are. */
  count: z.int().min(0),
  seed: z.string(),
  design: designSchema,
  blas: blasSchema,
  /** Size of the fresh sample on which errors are also counted; 0 for none. */
  testSamples: z.int().min(0),
});

/** What the trials of some points share. */
export type Draw = z.output<typeof drawSchema>;
