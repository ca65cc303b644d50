import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineOutcome } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { Streams } from '../streams.ts';
import { allocateLearning } from './allocateLearning.ts';
import { checkOnlineSize } from './checkOnlineSize.ts';
import { followCourse } from './followCourse.ts';
import { startCoordinates } from './startCoordinates.ts';

/**
 * One trial of an online problem in N dimensions at ascending times, from the weights' coordinates in
 * their own span alone: exact in law, at a cost per step that does not depend on N.
 * @throws InputError where N is not above the number of units.
 */
export function runOverlapChain(
  kernels: Kernels,
  problem: OnlineProblem,
  times: readonly number[],
  n: number,
  streams: Streams,
): OnlineOutcome {
  checkOnlineSize(problem, n);
  const mark = kernels.mark();
  const start = startCoordinates(kernels, problem, n, streams);
  const learning = allocateLearning(kernels, problem, n, start, streams);
  const advance = (steps: number) => kernels.raw.overlapChain(learning.pointer, steps);
  const outcome = followCourse(kernels, problem, times, n, { learning, advance });
  kernels.release(mark);
  return outcome;
}
