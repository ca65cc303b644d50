import type { Question } from '../problem/question.ts';
import { optimalSettings } from '../problem/statedProblem.ts';
import { canonicalJson } from './canonicalJson.ts';
import { problemsAlong } from './problemsAlong.ts';
import type { TheoryPart } from './refinement/finerTheory.ts';
import { heldPlan, refinedPlan } from './refinement/refinedPlan.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';
import { provisionalProblem, settledProblem } from './settledProblem.ts';
import type { Draw } from './draw.ts';
import { drawsFor } from './draws.ts';
import type { DrawPlace, SimulatedQuestion } from './draws.ts';
import { noResults } from './results.ts';
import type { Results } from './results.ts';
import { theoryTask } from './task.ts';
import type { TheoryTask } from './task.ts';

/** A point of a curve: its value of the figure's x, and what is simulated there. */
interface Point extends SimulatedQuestion {
  x: number;
}

/** A simulated point and where it is answered; nowhere if its optimal settings were not found. */
export interface SimulatedPoint extends Point {
  drawn: DrawPlace | null;
}

/** The tasks whose results make one curve. */
export interface PlannedCurve {
  curve: ResolvedCurve;
  /** One problem per value of the theory grid. */
  theory: TheoryTask;
  /** Points of theory beyond the grid, see `finerTheory`. */
  finer: TheoryPart[];
  simulated: SimulatedPoint[];
}

/** A run as tasks, see `tasksOf`; curves that ask the same problems share them. */
export interface Plan {
  curves: PlannedCurve[];
  /** Every theory task once. */
  theories: TheoryTask[];
  /** Every draw once. */
  draws: Draw[];
  /**
   * Whether trials stand for others: some of their settings are optimal, and theory has not found
   * them yet. They are about as many and as large as those of a plan with theory's results.
   */
  provisional: boolean;
  /** Whether results that it waits for may ask for more points or trials, see `refinedPlan`. */
  isOpen: boolean;
}

/** The value under a key, made at its first use and told how many were made before it. */
function shared<Value>(
  values: Map<string, Value>,
  question: unknown,
  make: (place: number) => Value,
): Value {
  const key = canonicalJson(question);
  const value = values.get(key) ?? make(values.size);
  values.set(key, value);
  return value;
}

/** A curve with the points that are simulated, their optimal settings not found yet. */
interface StatedCurve {
  curve: ResolvedCurve;
  theory: TheoryTask;
  stated: { x: number; problem: Question }[];
}

/** What the problems of a curve depend on: curves that share it share these. */
function settingsOf({ set, axes, along }: ResolvedCurve): unknown {
  return { set, axes, along: along ?? null };
}

function statedCurves(experiment: ResolvedExperiment): StatedCurve[] {
  const theories = new Map<string, TheoryTask>();
  const alike = new Map<string, TheoryTask>();
  const theoryAt = (curve: ResolvedCurve) =>
    shared(alike, settingsOf(curve), () => {
      const problems = problemsAlong(experiment, curve, experiment.theoryGrid);
      return shared(theories, problems, (place) => theoryTask(place, problems));
    });
  return experiment.curves.map((curve) => {
    const theory = theoryAt(curve);
    const grid = curve.simulate ? (experiment.simulate?.grid ?? []) : [];
    const stated = grid.map((x) => {
      // Every simulated point is one of theory's.
      const problem = theory.problems[experiment.theoryGrid.indexOf(x)];
      if (problem === undefined) throw new Error(`theory has no point at ${x}`);
      return { x, problem };
    });
    return { curve, theory, stated };
  });
}

/**
 * The simulated points of a curve, with the optima that theory found there: every simulated point
 * is one of theory's. Those of which it found none have no trials.
 */
function pointsOf(
  { theoryGrid, simulate }: ResolvedExperiment,
  { curve, theory, stated }: StatedCurve,
  results: Results,
): (Point & { isFound: boolean })[] {
  const answers = results.theory(theory);
  const n = curve.n ?? simulate?.n ?? NaN;
  const count = curve.trials ?? simulate?.trials ?? NaN;
  return stated.map(({ x, problem }) => {
    if (answers === undefined) {
      return { x, n, count, problem: provisionalProblem(problem), isFound: true };
    }
    const optima = answers[theoryGrid.indexOf(x)]?.optima ?? [];
    const settled = settledProblem(problem, optima);
    const isFound = settled !== null;
    return { x, n, count, problem: settled ?? provisionalProblem(problem), isFound };
  });
}

/**
 * Where all points are answered, curve by curve and each from its largest x down: along a ridge the
 * quickest fit then comes first and leads to the next, and along alpha the longest task begins
 * first.
 */
function drawsOf(
  experiment: ResolvedExperiment,
  curves: readonly { points: (Point & { isFound: boolean })[] }[],
): Map<string, DrawPlace> {
  const questions = curves.flatMap(({ points }) =>
    points
      .filter(({ isFound }) => isFound)
      .map(({ n, count, problem }) => ({ n, count, problem }))
      .reverse(),
  );
  return drawsFor(experiment, questions);
}

/** The tasks that the grids ask for. */
function gridPlan(experiment: ResolvedExperiment, results: Results): Plan {
  const stated = statedCurves(experiment);
  const curves = stated.map((curve) => ({
    curve: curve.curve,
    theory: curve.theory,
    finer: [],
    points: pointsOf(experiment, curve, results),
  }));
  const places = drawsOf(experiment, curves);
  const simulatedAt = ({ isFound, x, ...question }: Point & { isFound: boolean }) => {
    const drawn = isFound ? places.get(canonicalJson(question)) : null;
    if (drawn === undefined) throw new Error(`nothing is drawn at x = ${x}`);
    return { x, ...question, drawn };
  };
  return {
    curves: curves.map(({ points, ...rest }) => ({ ...rest, simulated: points.map(simulatedAt) })),
    theories: [...new Set(stated.map(({ theory }) => theory))],
    draws: [...new Set([...places.values()].map(({ draw }) => draw))],
    provisional: stated.some(
      (curve) =>
        results.theory(curve.theory) === undefined &&
        curve.stated.some(({ problem }) => optimalSettings(problem).length > 0),
    ),
    isOpen: false,
  };
}

/** Whether results may ask for more than the grids do. */
function isRefined({ refine, budget }: ResolvedExperiment): boolean {
  return refine !== undefined || budget !== undefined;
}

/**
 * The tasks of a run. Every trial draws from the streams `seed/trial/purpose`, the same at every
 * point and on every curve: with common random numbers neighbouring points and curves differ by
 * what was changed more than by chance, and their errors are correlated. Points that even share
 * the whole sample are one task per trial, so that nothing is sampled or trained twice.
 *
 * @param results those of the theory tasks, which trials with optimal settings wait for; without
 *   them the plan is provisional. Where the experiment is refined or has a budget, those of all
 *   tasks, which may ask for more.
 * @throws InputError when a curve's settings or an axis give no valid problem, or the first trials
 *   are more than the budget.
 */
export function planTasks(experiment: ResolvedExperiment, results: Results = noResults): Plan {
  const plan = gridPlan(experiment, results);
  return isRefined(experiment) ? refinedPlan(experiment, plan, results) : plan;
}

/** The tasks of a run whose time is spent: what the grids ask for, and what there is beyond. */
export function planHeld(experiment: ResolvedExperiment, results: Results): Plan {
  return heldPlan(experiment, gridPlan(experiment, results), results);
}
