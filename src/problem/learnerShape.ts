import { z } from 'zod';
import { nameSchema } from './name.ts';

/** The keys of every learner of a batch problem, whatever it is. */
export const learnerShape = {
  name: nameSchema.describe('What paths and targets call it.'),
  capacity: z
    .number()
    .gt(0)
    .max(1)
    .default(1)
    .describe('η, the share of the inputs the learner may use: the first ηN.'),
};
