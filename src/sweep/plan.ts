import { InputError } from '../problem/inputError.ts';
import { parseProblem } from '../problem/parseProblem.ts';
import type { Problem } from '../problem/problem.ts';
import { setPath } from '../problem/setPath.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';
import type { Task, TheoryTask } from './task.ts';
import { trialTasks } from './trialTasks.ts';
import type { Trials } from './trialTasks.ts';

/** A point of a curve: its value of the figure's x, and its problem. */
interface Point {
  x: number;
  problem: Problem;
}

/** A simulated point with its trials. */
export type SimulatedPoint = Point & Trials;

/** The tasks whose results make one curve. */
export interface PlannedCurve {
  curve: ResolvedCurve;
  /** One problem per value of the theory grid. */
  theory: TheoryTask;
  simulated: SimulatedPoint[];
}

/** A run as tasks; curves that ask the same problems share them. */
export interface Plan {
  curves: PlannedCurve[];
  /** Every task once, theory first: a whole curve is the longest task, and should not start last. */
  tasks: Task[];
}

function problemAt(experiment: ResolvedExperiment, curve: ResolvedCurve, x: number): Problem {
  const settings = { ...curve.set, ...curve.axes, [curve.along ?? experiment.figure.x]: x };
  const data = Object.entries(settings).reduce<unknown>(
    (problem, [path, value]) => setPath(problem, path, value),
    experiment.problem,
  );
  return parseProblem(data);
}

/** Names the curve in the message: the point's problem stands nowhere in the user's file. */
function problemsAlong(
  experiment: ResolvedExperiment,
  curve: ResolvedCurve,
  grid: readonly number[],
): Problem[] {
  try {
    return grid.map((x) => problemAt(experiment, curve, x));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`the curve "${curve.label}": ${error.message}`);
  }
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

/** The points of a curve that are simulated. */
function pointsOf(experiment: ResolvedExperiment, curve: ResolvedCurve): Point[] {
  const grid = curve.simulate ? (experiment.simulate?.grid ?? []) : [];
  const problems = problemsAlong(experiment, curve, grid);
  return problems.map((problem, i) => ({ x: grid[i] ?? NaN, problem }));
}

/**
 * The trials of all points, curve by curve and each from its largest x down: along a ridge the
 * quickest fit then comes first and leads to the next, and along alpha the longest task begins
 * first.
 */
function trialsOf(
  experiment: ResolvedExperiment,
  curves: readonly { points: Point[] }[],
): Map<string, Trials> {
  const problems = curves.flatMap(({ points }) => points.map(({ problem }) => problem).reverse());
  return trialTasks(experiment, problems);
}

/**
 * The tasks of a run. Every trial draws from the streams `seed/trial/purpose`, the same at every
 * point and on every curve: with common random numbers neighbouring points and curves differ by
 * what was changed more than by chance, and their errors are correlated. Points that even share
 * the whole sample are one task per trial, so that nothing is sampled or trained twice.
 *
 * @throws InputError when a curve's settings or an axis give no valid problem.
 */
export function planTasks(experiment: ResolvedExperiment): Plan {
  const theories = new Map<string, TheoryTask>();
  const curves = experiment.curves.map((curve) => {
    const problems = problemsAlong(experiment, curve, experiment.theoryGrid);
    const theory = shared(theories, problems, (place): TheoryTask => {
      return { kind: 'theory', id: `theory-${place}`, problems };
    });
    return { curve, theory, points: pointsOf(experiment, curve) };
  });
  const trials = trialsOf(experiment, curves);
  const simulatedAt = (point: Point): SimulatedPoint => {
    const found = trials.get(canonicalJson(point.problem));
    if (found === undefined) throw new Error(`no trials at x = ${point.x}`);
    return { ...point, ...found };
  };
  const trialTasksOnce = new Set([...trials.values()].flatMap((point) => point.trials));
  return {
    curves: curves.map(({ points, ...rest }) => ({ ...rest, simulated: points.map(simulatedAt) })),
    tasks: [...theories.values(), ...trialTasksOnce],
  };
}
