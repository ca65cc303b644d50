import { z } from 'zod';
import { simulatedSet, simulatedTableSchema } from './simulatedTable.ts';
import { tableLearnerSchema } from './tableLearner.ts';
import type { AnyTableLearner } from './tableLearner.ts';
import { tableNames, tableSets } from './tableSet.ts';
import type { TableSet } from './tableSet.ts';

/**
 * Learners of real data: a trial draws rows of a table to train on, and others to test on. Inputs are
 * standardised by the rows that are trained on. No theory answers it.
 */
export const tableProblemSchema = z.strictObject({
  protocol: z.literal('table'),
  /** The table; see `tableSets`, or one that is `simulated`. */
  set: z.enum([...tableNames, 'simulated']),
  /** What a simulated table is drawn from. */
  simulated: simulatedTableSchema.optional(),
  /** The classes whose rows are used; default: all. */
  classes: z.array(z.string()).min(2).optional(),
  /** M, the rows that a trial trains on. */
  samples: z.int().min(2),
  /** Other rows that learners are tested on, at most: there may be fewer left. */
  testSamples: z.int().min(1).default(2000),
  /** In causal order: a learner may take targets from earlier ones only. */
  learners: z.array(tableLearnerSchema).min(1),
  /**
   * Whether every student also says what is wrong with its teacher (see `observableNames`), at the
   * cost of copies of both without a fold each; default: it does not.
   */
  diagnostics: z.boolean().exactOptional(),
  /**
   * Whether networks that networks teach also say what the features of both tell of the classes of rows
   * that are held out, decomposed (see `observableNames`), by cross-fitted classifiers; default: they
   * do not.
   */
  information: z.boolean().exactOptional(),
});

/** A problem of a table as a file states it. */
export type TableFields = z.output<typeof tableProblemSchema>;

/** A problem of a table with every default written in. */
export type TableProblem = Omit<TableFields, 'classes' | 'learners'> & {
  classes: string[];
  learners: AnyTableLearner[];
};

/** N of a table's problem: how many columns of inputs it has. */
export function tableInputs(problem: DrawnFrom): number {
  return tableSetOf(problem).inputs;
}

/** Where the rows of a problem come from. */
export type DrawnFrom = Pick<TableProblem, 'set' | 'simulated'>;

/** What is known of the table of a problem before anything of it is read or drawn. */
export function tableSetOf({ set, simulated }: DrawnFrom): TableSet {
  if (set !== 'simulated') return tableSets[set];
  if (simulated === undefined) throw new Error('a simulated table has nothing to be drawn from');
  return simulatedSet(simulated);
}
