import type { Accelerator } from '../numerics/accelerator.ts';
import type { SettledQuestion } from '../problem/question.ts';
import { runOnline } from './online/runOnline.ts';
import { runPath } from './runPath.ts';
import type { TrialOptions } from './runPath.ts';
import { threadKernels } from './threadKernels.ts';
import type { TrialAnswer } from './trialAnswer.ts';

/**
 * One trial of problems that share its sample, or the course of their online learning, on this
 * thread's kernels, see `runPath` and `runOnline`. The same problems and options give the same bits
 * on every machine, with an accelerator the same numbers to rounding.
 * @throws MemoryLimitError if the sample does not fit into the kernels' memory.
 */
export function simulatePath(
  problems: readonly SettledQuestion[],
  options: TrialOptions,
  accelerator?: Accelerator,
): TrialAnswer[] {
  const kernels = threadKernels(accelerator);
  const online = problems.filter((problem) => problem.protocol === 'online');
  if (online.length > 0) return runOnline(kernels, online, options);
  const batch = problems.filter((problem) => problem.protocol === 'batch');
  return runPath(kernels, batch, options);
}
