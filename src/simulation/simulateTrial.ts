import type { Accelerator } from '../numerics/accelerator.ts';
import type { SettledQuestion } from '../problem/question.ts';
import type { Tables } from '../problem/table/table.ts';
import type { TrialOptions } from './runPath.ts';
import { simulatePath } from './simulatePath.ts';
import type { TrialAnswer } from './trialAnswer.ts';

export type { TrialOptions };

/**
 * One trial of one problem, see `simulatePath`.
 * @throws MemoryLimitError if the sample does not fit into the kernels' memory.
 */
export function simulateTrial(
  problem: SettledQuestion,
  options: TrialOptions,
  accelerator?: Accelerator,
  tables?: Tables,
): TrialAnswer {
  return simulatePath([problem], options, accelerator, tables)[0] as TrialAnswer;
}
