import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { runPath } from './runPath.ts';
import type { TrialOptions } from './runPath.ts';
import type { TrialAnswer } from './trialAnswer.ts';

/**
 * One trial of one problem: the path of a single point, see `runPath`.
 * @throws MemoryLimitError if the sample does not fit into the memory of the kernels.
 */
export function runTrial(kernels: Kernels, problem: Problem, options: TrialOptions): TrialAnswer {
  return runPath(kernels, [problem], options)[0] as TrialAnswer;
}
