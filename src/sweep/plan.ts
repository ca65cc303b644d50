import { InputError } from '../problem/inputError.ts';
import { parseProblem } from '../problem/parseProblem.ts';
import type { Problem } from '../problem/problem.ts';
import { setPath } from '../problem/setPath.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';
import type { Task, TheoryTask, TrialTask } from './task.ts';

/** A simulated point: its place on the figure's x, its problem and one task per trial. */
export interface SimulatedPoint {
  x: number;
  problem: Problem;
  trials: TrialTask[];
}

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
  const settings = { ...curve.set, ...curve.axes, [experiment.figure.x]: x };
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

function trialsAt(experiment: ResolvedExperiment, problem: Problem, place: number): TrialTask[] {
  const { simulate, seed } = experiment;
  if (simulate === null) return [];
  const { n, trials, design } = simulate;
  return Array.from({ length: trials }, (_, trial) => {
    const id = `trial-${place}-${trial}`;
    return { kind: 'trial', id, problem, n, seed, trial, design, testSamples: 0 };
  });
}

/**
 * The tasks of a run. Every trial draws from the streams `seed/trial/purpose`, the same at every
 * point and on every curve: with common random numbers neighbouring points and curves differ by
 * what was changed more than by chance, and their errors are correlated.
 *
 * @throws InputError when a curve's settings or an axis give no valid problem.
 */
export function planTasks(experiment: ResolvedExperiment): Plan {
  const theories = new Map<string, TheoryTask>();
  const points = new Map<string, TrialTask[]>();
  const curves = experiment.curves.map((curve): PlannedCurve => {
    const problems = problemsAlong(experiment, curve, experiment.theoryGrid);
    const theory = shared(theories, problems, (place): TheoryTask => {
      return { kind: 'theory', id: `theory-${place}`, problems };
    });
    const grid = curve.simulate ? (experiment.simulate?.grid ?? []) : [];
    const simulated = problemsAlong(experiment, curve, grid).map((problem, i) => ({
      x: grid[i] ?? NaN,
      problem,
      trials: shared(points, problem, (place) => trialsAt(experiment, problem, place)),
    }));
    return { curve, theory, simulated };
  });
  return { curves, tasks: [...theories.values(), ...[...points.values()].flat()] };
}
