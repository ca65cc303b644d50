import { z } from 'zod';
import { onlineProblemSchema } from './online/onlineProblem.ts';
import type { OnlineProblem } from './online/onlineProblem.ts';
import { problemSchema } from './problem.ts';
import type { StatedProblem } from './problem.ts';

/** Whatever a file may ask: a sample to learn from, or networks that learn online. */
export const questionSchema = z.discriminatedUnion('protocol', [
  problemSchema,
  onlineProblemSchema,
]);

/** A checked question. */
export type Question = StatedProblem | OnlineProblem;
