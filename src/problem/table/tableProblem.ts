import { z } from 'zod';
import { tableLearnerSchema } from './tableLearner.ts';
import type { TableLearner } from './tableLearner.ts';
import { tableNames, tableSets } from './tableSet.ts';

/**
 * Learners of real data: a trial draws rows of a table to train on, and others to test on. Inputs are
 * standardised by the rows that are trained on. No theory answers it.
 */
export const tableProblemSchema = z.strictObject({
  protocol: z.literal('table'),
  /** The table; see `tableSets`. */
  set: z.enum(tableNames),
  /** The classes whose rows are used; default: all. */
  classes: z.array(z.string()).min(2).optional(),
  /** M, the rows that a trial trains on. */
  samples: z.int().min(2),
  /** Other rows that learners are tested on, at most: there may be fewer left. */
  testSamples: z.int().min(1).default(2000),
  /** In causal order: a learner may take targets from earlier ones only. */
  learners: z.array(tableLearnerSchema).min(1),
});

/** A problem of a table as a file states it. */
export type TableFields = z.output<typeof tableProblemSchema>;

/** A problem of a table with every default written in. */
export type TableProblem = Omit<TableFields, 'classes' | 'learners'> & {
  classes: string[];
  learners: TableLearner[];
};

/** N of a table's problem: how many columns of inputs it has. */
export function tableInputs({ set }: Pick<TableProblem, 'set'>): number {
  return tableSets[set].inputs;
}
