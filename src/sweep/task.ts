import { z } from 'zod';
import { parseProblem } from '../problem/parseProblem.ts';
import { parseQuestion } from '../problem/parseQuestion.ts';
import type { Question, SettledQuestion } from '../problem/question.ts';
import { blasSchema, designSchema } from './experiment.ts';

/** A task's problem: what comes from another thread or a disk is checked like a user's file. */
const resolvedProblemSchema = z.unknown().transform((data): SettledQuestion => {
  const question = parseQuestion(data);
  return question.protocol === 'batch' ? parseProblem(question) : question;
});

/** A problem that theory may have to find optimal settings for. */
const statedProblemSchema = z.unknown().transform((data): Question => parseQuestion(data));

/**
 * One trial at every point whose problem asks for the same sample, which is then drawn once:
 * `problems` agree in population and alpha, in the course of online learning or in the rows of a table, and neighbours in the list differ little, so that what
 * one needed can serve the next.
 */
export const trialTaskSchema = z.strictObject({
  kind: z.literal('trial'),
  id: z.string(),
  problems: z.array(resolvedProblemSchema).min(1),
  n: z.int().min(1),
  seed: z.string(),
  trial: z.int().min(0),
  design: designSchema,
  blas: blasSchema,
  /** Size of the fresh sample on which errors are also counted; 0 for none. */
  testSamples: z.int().min(0),
});

/** One whole theory curve: warm starts and optima pass from each problem to the next. */
export const theoryTaskSchema = z.strictObject({
  kind: z.literal('theory'),
  id: z.string(),
  problems: z.array(statedProblemSchema).min(1),
});

/** A unit of work: it is run whole, by one worker, and its result depends on nothing else. */
export const taskSchema = z.discriminatedUnion('kind', [trialTaskSchema, theoryTaskSchema]);

/** One trial along the points that share its sample. */
export type TrialTask = z.output<typeof trialTaskSchema>;
/** One theory curve. */
export type TheoryTask = z.output<typeof theoryTaskSchema>;
/** What an engine runs. */
export type Task = z.output<typeof taskSchema>;
