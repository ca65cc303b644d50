import type { Trajectory } from '../simulation/trialAnswer.ts';
import { estimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { TrajectoryEstimate } from './simulationAnswer.ts';

type RecordedName = Exclude<keyof Trajectory, 'iteration'>;

/**
 * Trajectories averaged iteration by iteration, over the iterations that every trial recorded
 * (trials that stop early end at different ones); undefined if a trial has none.
 */
export function averageTrajectories(
  trajectories: readonly (Trajectory | undefined)[],
): TrajectoryEstimate | undefined {
  const present = trajectories.filter((trajectory) => trajectory !== undefined);
  const [first] = present;
  if (first === undefined || present.length < trajectories.length) return undefined;
  const iteration = first.iteration.filter((i) =>
    present.every((trajectory) => trajectory.iteration.includes(i)),
  );
  const average = (name: RecordedName): Estimate[] =>
    iteration.map((i) => estimate(present.map((trajectory) => valueAt(trajectory, name, i))));
  return {
    iteration,
    trainLoss: average('trainLoss'),
    testError: average('testError'),
    trainError: average('trainError'),
    gap: average('gap'),
  };
}

function valueAt(trajectory: Trajectory, name: RecordedName, iteration: number): number {
  return trajectory[name][trajectory.iteration.indexOf(iteration)] as number;
}
