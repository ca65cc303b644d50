import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineOutcome } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { Streams } from '../streams.ts';
import { allocateLearning } from './allocateLearning.ts';
import { checkOnlineSize } from './checkOnlineSize.ts';
import { followCourse } from './followCourse.ts';
import { startWeights } from './startWeights.ts';

/**
 * One trial of an online problem in N dimensions at ascending times: gradient steps with the weights
 * themselves on inputs of N normals.
 * @throws InputError where N is not above the number of units.
 */
export function runDenseSgd(
  kernels: Kernels,
  problem: OnlineProblem,
  times: readonly number[],
  n: number,
  streams: Streams,
): OnlineOutcome {
  checkOnlineSize(problem, n);
  const mark = kernels.mark();
  const start = startWeights(kernels, problem, n, streams);
  const learning = allocateLearning(kernels, problem, n, start, streams);
  const advance = (steps: number) => kernels.raw.onlineDescent(learning.pointer, steps);
  const outcome = followCourse(kernels, problem, times, n, { learning, advance });
  kernels.release(mark);
  return outcome;
}
