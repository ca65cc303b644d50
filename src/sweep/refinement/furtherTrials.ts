import { InputError } from '../../problem/inputError.ts';
import type { Draw } from '../draw.ts';
import type { ResolvedExperiment } from '../resolvedExperiment.ts';
import type { Results } from '../results.ts';
import { trialTask } from '../task.ts';
import type { TrialLimits } from './moreTrials.ts';
import { refinedCounts } from './refinedCounts.ts';
import { sampleErrors } from './sampleErrors.ts';
import type { DrawnPoint } from './sampleErrors.ts';

/** The draws with as many trials as results so far ask for. */
export interface FurtherTrials {
  /** Of each draw as it was, the one with all its trials. */
  draws: ReadonlyMap<Draw, Draw>;
  /** Whether some of the trials have no results, which may ask for more. */
  isOpen: boolean;
}

/** Errors are in units of the one that is aimed at, or of the observable where none is. */
function limitsOf({ refine, budget }: ResolvedExperiment): TrialLimits | undefined {
  if (refine?.trials === undefined && budget === undefined) return undefined;
  return {
    enough: refine?.trials === undefined ? 0 : 1,
    most: refine?.trials?.most ?? Infinity,
    budget: budget?.trials ?? Infinity,
  };
}

/** @throws InputError when the first trials of all points are more than the budget. */
export function checkBudget({ budget }: ResolvedExperiment, draws: readonly Draw[]): void {
  const total = draws.reduce((sum, { count }) => sum + count, 0);
  if (budget?.trials === undefined || total <= budget.trials) return;
  const rule = `the first trials of all points are ${total}`;
  throw new InputError(`budget.trials is ${budget.trials}; ${rule}`);
}

/**
 * Draws with further trials where the drawn errors ask for them and the budget allows it (see
 * `moreTrials`), round by round.
 *
 * @param drawn the points of each draw.
 */
export function furtherTrials(
  experiment: ResolvedExperiment,
  drawn: ReadonlyMap<Draw, readonly DrawnPoint[]>,
  results: Results,
): FurtherTrials {
  const limits = limitsOf(experiment);
  if (limits === undefined) return { draws: new Map(), isOpen: false };
  const draws = [...drawn.keys()];
  const first = draws.map(({ count }) => count);
  const unit = experiment.refine?.trials?.stderr ?? 1;
  const errors = [...drawn].map(([draw, points]) =>
    sampleErrors(experiment, draw, points, results),
  );
  const relative = (sample: number, count: number) => {
    const error = errors[sample]?.(count);
    return error === undefined ? undefined : error / unit;
  };
  const counts = refinedCounts(first, limits, relative);
  return {
    draws: new Map(draws.map((draw, i) => [draw, { ...draw, count: counts[i] ?? draw.count }])),
    isOpen: counts.some((count, i) => errors[i]?.(count) === undefined),
  };
}

/** The draw with those of its trials that have results, from the first one on; at least so many. */
export function heldTrials(draw: Draw, least: number, results: Results): Draw {
  let count = least;
  while (count < draw.count && results.trial(trialTask(draw, count)) !== undefined) count++;
  return { ...draw, count };
}
