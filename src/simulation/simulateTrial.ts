import type { Accelerator } from '../numerics/accelerator.ts';
import type { Problem } from '../problem/problem.ts';
import type { TrialOptions } from './runPath.ts';
import { runTrial } from './runTrial.ts';
import { threadKernels } from './threadKernels.ts';
import type { TrialAnswer } from './trialAnswer.ts';

export type { TrialOptions };

/**
 * One trial on this thread's kernels, see `runPath`. The same options give the same bits on
 * every machine, with an accelerator the same numbers to rounding.
 * @throws MemoryLimitError if the sample does not fit into the kernels' memory.
 */
export function simulateTrial(
  problem: Problem,
  options: TrialOptions,
  accelerator?: Accelerator,
): TrialAnswer {
  return runTrial(threadKernels(accelerator), problem, options);
}
