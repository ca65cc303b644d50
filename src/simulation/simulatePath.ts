import type { Accelerator } from '../numerics/accelerator.ts';
import type { SettledQuestion } from '../problem/question.ts';
import { noTables } from '../problem/table/table.ts';
import type { Tables } from '../problem/table/table.ts';
import { runFeatures } from './gaussianFeatures/runFeatures.ts';
import { runOnline } from './online/runOnline.ts';
import { runPath } from './runPath.ts';
import type { TrialOptions } from './runPath.ts';
import { runTable } from './table/runTable.ts';
import { threadKernels } from './threadKernels.ts';
import type { TrialAnswer } from './trialAnswer.ts';

/**
 * One trial of problems that share its sample, the course of their online learning, the rows of a
 * table or a teacher's features, on this thread's kernels, see `runPath`, `runOnline`, `runTable` and
 * `runFeatures`. The same problems and
 * options give the same bits on every machine, with an accelerator the same numbers to rounding.
 * @throws MemoryLimitError if the sample does not fit into the kernels' memory.
 * @throws InputError if a table is not among the tables.
 */
export function simulatePath(
  problems: readonly SettledQuestion[],
  options: TrialOptions,
  accelerator?: Accelerator,
  tables: Tables = noTables,
): TrialAnswer[] {
  const kernels = threadKernels(accelerator);
  const online = problems.filter((problem) => problem.protocol === 'online');
  if (online.length > 0) return runOnline(kernels, online, options);
  const ofTables = problems.filter((problem) => problem.protocol === 'table');
  if (ofTables.length > 0) return runTable(kernels, ofTables, options, tables);
  const ofFeatures = problems.filter((problem) => problem.protocol === 'features');
  if (ofFeatures.length > 0) return runFeatures(kernels, ofFeatures, options);
  const batch = problems.filter((problem) => problem.protocol === 'batch');
  return runPath(kernels, batch, options);
}
