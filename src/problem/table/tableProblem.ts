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
export const tableProblemSchema = z
  .strictObject({
    protocol: z.literal('table'),
    set: z
      .enum([...tableNames, 'simulated'])
      .describe(
        'Handwritten digits (4×4 blocks averaged, or every pixel), diamonds of five cuts or the best against the others, or one that is `simulated`.',
      ),
    simulated: simulatedTableSchema.optional().describe('What a simulated table is drawn from.'),
    classes: z
      .array(z.string())
      .min(2)
      .optional()
      .describe('The classes whose rows are used; default: all.'),
    samples: z.int().min(2).describe('M, the rows that a trial trains on.'),
    testSamples: z
      .int()
      .min(1)
      .default(2000)
      .describe('Other rows that learners are tested on, at most: there may be fewer left.'),
    learners: z
      .array(tableLearnerSchema)
      .min(1)
      .describe('In causal order: a learner may take targets from earlier ones only.'),
    diagnostics: z
      .boolean()
      .exactOptional()
      .describe(
        'Whether every student also says what is wrong with its teacher, at the cost of copies of both without a fold each; default: it does not.',
      ),
    information: z
      .boolean()
      .exactOptional()
      .describe(
        'Whether networks that networks teach also say what the features of both tell of the classes of rows that are held out, decomposed, by cross-fitted classifiers; default: they do not.',
      ),
  })
  .describe('Rows of a real or simulated table; simulation only.');

/** A problem of a table as a file states it. */
export type TableFields = z.output<typeof tableProblemSchema>;

/** A problem of a table with every default written in; see [the format](../../../docs/format.md). */
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
