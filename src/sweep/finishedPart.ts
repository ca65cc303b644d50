import type { DrawPlace } from './draws.ts';
import type { Draw } from './draw.ts';
import type { Journal } from './journal.ts';
import type { Plan } from './plan.ts';
import { trialTasks } from './task.ts';

/** How many of a draw's trials have results, from the first on without a gap. */
function finishedTrials(draw: Draw, journal: Pick<Journal, 'has'>): number {
  let count = 0;
  for (const task of trialTasks(draw)) {
    if (!journal.has(task)) break;
    count++;
  }
  return count;
}

/**
 * The part of a plan that has results already, as a plan of its own: each draw with the trials that
 * are finished, without the points at which there is none. Its theories are all there.
 */
export function finishedPart(plan: Plan, journal: Pick<Journal, 'has'>): Plan {
  const parts = new Map(
    plan.draws.map((draw) => [draw, { ...draw, count: finishedTrials(draw, journal) }]),
  );
  const partOf = ({ draw, place }: DrawPlace): DrawPlace[] => {
    const part = parts.get(draw);
    return part === undefined || part.count === 0 ? [] : [{ draw: part, place }];
  };
  return {
    ...plan,
    curves: plan.curves.map((curve) => ({
      ...curve,
      simulated: curve.simulated.flatMap((point) =>
        point.drawn === null ? [point] : partOf(point.drawn).map((drawn) => ({ ...point, drawn })),
      ),
    })),
    draws: [...parts.values()].filter(({ count }) => count > 0),
  };
}
