import type { Estimate } from '../answer/estimate.ts';
import { observableNames, overlapKey } from '../observables/observables.ts';
import { hasCommittee } from '../problem/committee.ts';
import { isPointLearner } from '../problem/points/pointLearner.ts';
import type { Question } from '../problem/question.ts';
import { whyUncovered } from '../theory/coverage.ts';
import { companionsAt } from './companionsAt.ts';
import { lineRows } from './lineRows.ts';
import { lineObservable } from './lines/mapLine.ts';
import { isBestLine } from './mapOf.ts';
import { optimumRows } from './optimumRows.ts';
import { observableOf } from './panels.ts';
import type { Plan, PlannedCurve, SimulatedPoint } from './plan.ts';
import type { ResolvedCurve, ResolvedExperiment } from './resolvedExperiment.ts';
import { theoryOf } from './results.ts';
import type { Results } from './results.ts';
import { simulationAnswers } from './simulationAnswers.ts';
import type { SimulationAnswers } from './simulationAnswers.ts';
import type { TheoryTask } from './task.ts';
import type { TheoryNumbers } from './taskResult.ts';
import type { TidyRow } from './tidyRow.ts';

/** What every row of a curve at one point shares. */
type Place = Pick<TidyRow, 'curve' | 'axes' | 'kind'>;

/** The number of a row, or that there is none to be trusted. */
type Value = Pick<TidyRow, 'mean' | 'stderr' | 'trials' | 'converged'>;

/** What one road answered about one learner; `observables` is null where it has no answer. */
interface LearnerValues {
  observables: Record<string, Value> | null;
  overlaps: Record<string, Value>;
}

const unconverged: Value = { mean: null, stderr: null, trials: null, converged: false };

function mapValues<T>(values: Record<string, T>, map: (value: T) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

function exact(value: number): Value {
  return { mean: value, stderr: null, trials: null, converged: true };
}

function estimated({ mean, stderr, trials }: Estimate): Value {
  return { mean, stderr, trials, converged: true };
}

/** The key of the overlap with the learner that this one takes targets from. */
function targetOverlap(problem: Question, name: string): string | undefined {
  // Pairs of units are curves of their own; learners of tables or on points have no overlaps.
  if (problem.protocol !== 'batch' || hasCommittee(problem)) return undefined;
  const learner = problem.learners.find((other) => other.name === name);
  if (learner?.kind !== 'trained') return undefined;
  const source = problem.learners.find((other) => other.name === learner.targets?.from);
  if (source === undefined || isPointLearner(source)) return undefined;
  return overlapKey(source.name, name);
}

/**
 * Rows of one learner at one point: its observables in their fixed order, then the overlap; or the
 * one row of a pair of hidden units.
 */
function pointRows(
  place: Place,
  problem: Question,
  name: string,
  values: LearnerValues,
): TidyRow[] {
  // No single name has a comma.
  if (name.includes(',')) return [overlapRow(place, name, values)];
  const rows = observableNames.flatMap((observable): TidyRow[] => {
    const value = values.observables === null ? unconverged : values.observables[observable];
    return value === undefined ? [] : [{ ...place, learner: name, observable, ...value }];
  });
  const key = targetOverlap(problem, name);
  if (key === undefined) return rows;
  return [...rows, overlapRow(place, key, values)];
}

function overlapRow(place: Place, key: string, { overlaps }: LearnerValues): TidyRow {
  return { ...place, learner: key, observable: 'overlap', ...(overlaps[key] ?? unconverged) };
}

function theoryValues(answer: TheoryNumbers, name: string): LearnerValues {
  const learner = answer.learners[name];
  return {
    observables: learner?.converged === true ? mapValues(learner.observables, exact) : null,
    overlaps: mapValues(answer.overlaps, exact),
  };
}

function simulationValues(
  { drawn }: SimulatedPoint,
  answers: SimulationAnswers,
  name: string,
): LearnerValues {
  const answer = drawn && answers.get(drawn.draw)?.[drawn.place];
  if (!answer) return { observables: null, overlaps: {} };
  const learner = answer.learners[name];
  return {
    observables: learner?.converged === true ? mapValues(learner.observables, estimated) : null,
    overlaps: mapValues(answer.overlaps, estimated),
  };
}

function placeOf(
  experiment: ResolvedExperiment,
  { label, axes }: ResolvedCurve,
  kind: TidyRow['kind'],
  x: number,
): Place {
  const { x: path } = experiment.figure;
  return { curve: label, axes: { ...axes, ...companionsAt(experiment, x), [path]: x }, kind };
}

/** One point of a `best` line; where theory found no optimum it has no place on the vertical axis. */
function bestRows(
  { figure: { y, z = '' } }: ResolvedExperiment,
  place: Place,
  learner: string,
  answer: TheoryNumbers,
): TidyRow[] {
  const optimum = answer.optima.find(({ path }) => path === y);
  const height = optimum === undefined ? unconverged : exact(optimum.value);
  const drawn = theoryValues(answer, learner).observables?.[z] ?? unconverged;
  const axes = optimum === undefined ? place.axes : { ...place.axes, [y]: optimum.value };
  const row = { ...place, axes, learner };
  return [
    { ...row, observable: lineObservable, ...height },
    { ...row, observable: z, ...drawn },
  ];
}

/** Whether there is a theory of a learner at all: where there is none, the table has no rows of it. */
function isCovered(problem: Question, name: string): boolean {
  if (problem.protocol !== 'batch') return problem.protocol !== 'table';
  const learner = problem.learners.find((other) => other.name === name);
  return learner === undefined || whyUncovered(problem, learner) === undefined;
}

/** The points of theory in ascending x: those of the grid, and those that were added to it. */
function theoryPoints(
  { theoryGrid }: ResolvedExperiment,
  { theory, finer }: PlannedCurve,
  answersOf: (task: TheoryTask) => readonly TheoryNumbers[],
): { x: number; problem: Question; answer: TheoryNumbers }[] {
  const points = [{ xs: theoryGrid, task: theory }, ...finer].flatMap(({ xs, task }) =>
    answersOf(task).map((answer, i) => {
      const problem = task.problems[i];
      const x = xs[i];
      if (problem === undefined || x === undefined) throw new Error(`${task.id} is too long`);
      return { x, problem, answer };
    }),
  );
  return points.sort((a, b) => a.x - b.x);
}

function theoryRows(
  experiment: ResolvedExperiment,
  planned: PlannedCurve,
  answersOf: (task: TheoryTask) => readonly TheoryNumbers[],
): TidyRow[] {
  const { curve } = planned;
  return theoryPoints(experiment, planned, answersOf).flatMap(({ x, problem, answer }) => {
    if (!isCovered(problem, curve.learner)) return [];
    const place = placeOf(experiment, curve, 'theory', x);
    if (isBestLine(experiment, curve)) return bestRows(experiment, place, curve.learner, answer);
    return [
      ...pointRows(place, problem, curve.learner, theoryValues(answer, curve.learner)),
      ...optimumRows(place, problem, answer.optima),
    ];
  });
}

function simulationRows(
  experiment: ResolvedExperiment,
  { curve, simulated }: PlannedCurve,
  answers: SimulationAnswers,
): TidyRow[] {
  return simulated.flatMap((point) => {
    const place = placeOf(experiment, curve, 'simulation', point.x);
    const values = simulationValues(point, answers, curve.learner);
    return pointRows(place, point.problem, curve.learner, values);
  });
}

/**
 * The table of a run: curve by curve, theory before simulation, points in the order of the grid,
 * observables in theirs, then optimal settings; last
 * the lines over a map that need no solving. Equal results give equal rows in equal order.
 *
 * @throws MissingResult when a task of the plan has no result.
 */
export function tidyRows(experiment: ResolvedExperiment, plan: Plan, results: Results): TidyRow[] {
  const solved = new Map(plan.theories.map((theory) => [theory, theoryOf(results, theory)]));
  const simulated = simulationAnswers(plan.draws, results);
  const curves = plan.curves.flatMap((planned) => [
    ...theoryRows(experiment, planned, (task) => solved.get(task) ?? []),
    ...simulationRows(experiment, planned, simulated),
  ]);
  return [...curves, ...lineRows(experiment)];
}

/** The published points of a run as rows, for figures and claims; curves.csv is without them. */
export function publishedRows(experiment: ResolvedExperiment): TidyRow[] {
  return experiment.curves.flatMap((curve) => {
    const observable = observableOf(experiment.figure, curve);
    return (curve.published ?? []).map(([x, y]): TidyRow => {
      // On no grid: what follows x has no value there.
      const axes = { ...curve.axes, [experiment.figure.x]: x };
      const place: Place = { curve: curve.label, axes, kind: 'published' };
      return { ...place, learner: curve.learner, observable, ...exact(y) };
    });
  });
}
