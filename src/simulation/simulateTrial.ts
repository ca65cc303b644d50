import { createKernels } from '../numerics/kernels.ts';
import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { runTrial } from './runTrial.ts';
import type { TrialOptions } from './runTrial.ts';
import type { TrialAnswer } from './trialAnswer.ts';

export type { TrialOptions };

/** One instance per thread: its memory, once grown, serves every trial. */
let threadKernels: Kernels | undefined;

/**
 * One trial on this thread's kernels, see `runTrial`. The same options give the same bits on
 * every machine.
 * @throws MemoryLimitError if the sample does not fit into the kernels' memory.
 */
export function simulateTrial(problem: Problem, options: TrialOptions): TrialAnswer {
  threadKernels ??= createKernels();
  return runTrial(threadKernels, problem, options);
}
