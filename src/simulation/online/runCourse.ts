import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineOutcome } from '../../observables/online/trajectory.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import type { Streams } from '../streams.ts';
import { allocateLearning } from './allocateLearning.ts';
import type { UnitRows } from './allocateLearning.ts';
import { checkOnlineSize } from './checkOnlineSize.ts';
import { followCourse } from './followCourse.ts';

/** What is simulated of an online problem. */
export interface CourseOptions {
  /** Ascending. */
  times: readonly number[];
  /** N. */
  n: number;
  streams: Streams;
}

/** How the weights are held: where they start, and the kernel that takes steps with them. */
interface Representation {
  start: (kernels: Kernels, problem: OnlineProblem, n: number, streams: Streams) => UnitRows;
  step: (learning: number, steps: number) => void;
}

/**
 * One trial of an online problem at ascending times, in memory of the kernels that is free again
 * afterwards.
 * @throws InputError where N is not above the number of units.
 */
export function runCourse(
  kernels: Kernels,
  problem: OnlineProblem,
  { times, n, streams }: CourseOptions,
  { start, step }: Representation,
): OnlineOutcome {
  checkOnlineSize(problem, n);
  const mark = kernels.mark();
  const rows = start(kernels, problem, n, streams);
  const learning = allocateLearning(kernels, problem, n, rows, streams);
  const advance = (steps: number) => step(learning.pointer, steps);
  const outcome = followCourse(kernels, problem, times, n, { learning, advance });
  kernels.release(mark);
  return outcome;
}
