import type { Accelerator } from '../numerics/accelerator.ts';
import type { Problem } from '../problem/problem.ts';
import { runPath } from './runPath.ts';
import type { TrialOptions } from './runPath.ts';
import { threadKernels } from './threadKernels.ts';
import type { TrialAnswer } from './trialAnswer.ts';

/**
 * One trial of problems that share its sample, on this thread's kernels, see `runPath`. The same
 * problems and options give the same bits on every machine, with an accelerator the same numbers
 * to rounding.
 * @throws MemoryLimitError if the sample does not fit into the kernels' memory.
 */
export function simulatePath(
  problems: readonly Problem[],
  options: TrialOptions,
  accelerator?: Accelerator,
): TrialAnswer[] {
  return runPath(threadKernels(accelerator), problems, options);
}
