import type { Draw } from '../draw.ts';
import type { Plan, PlannedCurve } from '../plan.ts';
import type { ResolvedExperiment } from '../resolvedExperiment.ts';
import type { Results } from '../results.ts';
import { finerTheory } from './finerTheory.ts';
import type { TheoryPart } from './finerTheory.ts';
import { checkBudget, furtherTrials, heldTrials } from './furtherTrials.ts';
import type { FurtherTrials } from './furtherTrials.ts';
import type { DrawnPoint } from './sampleErrors.ts';

/** A plan with other draws, and with points of theory beyond the grid. */
function replaced(
  plan: Plan,
  finer: (curve: PlannedCurve) => TheoryPart[],
  drawOf: (draw: Draw) => Draw,
): Pick<Plan, 'curves' | 'theories' | 'draws'> {
  const draws = new Map(plan.draws.map((draw) => [draw, drawOf(draw)]));
  const curves = plan.curves.map((planned) => ({
    ...planned,
    finer: finer(planned),
    simulated: planned.simulated.map(({ drawn, ...point }) => ({
      ...point,
      drawn: drawn && { ...drawn, draw: draws.get(drawn.draw) ?? drawn.draw },
    })),
  }));
  const further = curves.flatMap((curve) => curve.finer.map(({ task }) => task));
  return {
    curves,
    theories: [...new Set([...plan.theories, ...further])].sort((a, b) => a.number - b.number),
    draws: [...draws.values()],
  };
}

/** The points of each draw, curve by curve. */
function pointsByDraw({ curves, draws }: Plan): Map<Draw, DrawnPoint[]> {
  const points = new Map(draws.map((draw): [Draw, DrawnPoint[]] => [draw, []]));
  for (const { curve, simulated } of curves) {
    for (const { drawn } of simulated) {
      if (drawn !== null) points.get(drawn.draw)?.push({ curve, place: drawn.place });
    }
  }
  return points;
}

/**
 * A plan with the points and trials that `refine` and `budget` ask for beyond the grids, by all
 * results so far. It is the same plan, and open, where there are none yet.
 *
 * @param plan of the grids.
 * @throws InputError when the first trials of all points are more than the budget.
 */
export function refinedPlan(experiment: ResolvedExperiment, plan: Plan, results: Results): Plan {
  checkBudget(experiment, plan.draws);
  const theory = finerTheory(experiment, plan.curves, results);
  // Trials that stand for others have no errors to go by.
  const trials: FurtherTrials = plan.provisional
    ? { draws: new Map(), isOpen: true }
    : furtherTrials(experiment, pointsByDraw(plan), results);
  return {
    ...plan,
    ...replaced(
      plan,
      (curve) => theory.parts.get(curve.theory) ?? [],
      (draw) => trials.draws.get(draw) ?? draw,
    ),
    isOpen: theory.isOpen || trials.isOpen,
  };
}

/**
 * A plan of what the grids ask for, and of what there is beyond: for a run whose time is spent.
 *
 * @param plan of the grids.
 */
export function heldPlan(experiment: ResolvedExperiment, plan: Plan, results: Results): Plan {
  const refined = refinedPlan(experiment, plan, results);
  const grids = new Map(plan.draws.map((draw) => [draw.number, draw.count]));
  return {
    ...refined,
    ...replaced(
      refined,
      ({ finer }) => finer.filter(({ task }) => results.theory(task) !== undefined),
      (draw) => heldTrials(draw, grids.get(draw.number) ?? draw.count, results),
    ),
    isOpen: false,
  };
}
