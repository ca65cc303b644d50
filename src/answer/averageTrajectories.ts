import { recordedNames } from '../simulation/trialAnswer.ts';
import type { RecordedName, Trajectory } from '../simulation/trialAnswer.ts';
import { estimate } from './estimate.ts';
import type { TrajectoryEstimate } from './simulationAnswer.ts';

/**
 * Trajectories averaged iteration by iteration, over the iterations that every trial recorded
 * (trials that stop early end at different ones); undefined if a trial has none. What
 * a trial has not recorded is left out.
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
  const entries = recordedNames
    .filter((name) => present.every((trajectory) => trajectory[name] !== undefined))
    .map((name) => {
      const values = iteration.map((i) =>
        estimate(present.map((trajectory) => valueAt(trajectory, name, i))),
      );
      return [name, values] as const;
    });
  return { iteration, ...Object.fromEntries(entries) };
}

function valueAt(trajectory: Trajectory, name: RecordedName, iteration: number): number {
  return trajectory[name]?.[trajectory.iteration.indexOf(iteration)] as number;
}
