import type { PlannedCurve } from '../../../sweep/plan.ts';
import { provisionalProblem, settledProblem } from '../../../sweep/settledProblem.ts';
import type { TidyRow } from '../../../sweep/tidyRow.ts';
import { finishedTrials } from '../finishedTrials.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { informationStack, meanStack } from './informationStack.ts';

/** The observable of the rows: how high the parts up to one of them stand. */
export const stackObservable = 'height';

/** What the layers of the stack are called, from below, and what stands on top of the second. */
export const layers = [
  'transferred (redundant)',
  '+ to distil (only the teacher)',
  '+ only the student',
  '+ synergy: I(Y;T,S)',
] as const;

/** Rows of the layers at a point. */
function rowsAt(
  { figure }: OpenQuestion['experiment'],
  student: string,
  place: Pick<TidyRow, 'kind'> & { x: number },
  heights: readonly Pick<TidyRow, 'mean' | 'stderr' | 'trials'>[],
): TidyRow[] {
  return heights.map((height, level) => ({
    curve: layers[level] as string,
    axes: { [figure.x]: place.x },
    kind: place.kind,
    learner: student,
    observable: stackObservable,
    ...height,
    converged: true,
  }));
}

/** The student's own answer at a point did not converge: the lowest layer says so. */
function unconverged(
  { figure }: OpenQuestion['experiment'],
  student: string,
  x: number,
): TidyRow[] {
  const number = { mean: null, stderr: null, trials: null, converged: false };
  const named = { curve: layers[0], learner: student, observable: stackObservable };
  return [{ ...named, axes: { [figure.x]: x }, kind: 'theory', ...number }];
}

function theoryRows(
  { experiment, theories }: OpenQuestion,
  { theory }: PlannedCurve,
  student: string,
): TidyRow[] {
  return (theories.get(theory.number) ?? []).flatMap((answer, i) => {
    const stated = theory.problems[i];
    const x = experiment.theoryGrid[i];
    if (stated === undefined || x === undefined) return [];
    if (answer.learners[student]?.converged !== true) return unconverged(experiment, student, x);
    const problem = settledProblem(stated, answer.optima) ?? provisionalProblem(stated);
    const heights = informationStack(problem, answer, student);
    const numbers = heights.map((mean) => ({ mean, stderr: null, trials: null }));
    return rowsAt(experiment, student, { kind: 'theory', x }, numbers);
  });
}

function simulationRows(question: OpenQuestion, planned: PlannedCurve, student: string): TidyRow[] {
  return finishedTrials(question, planned).flatMap(({ x, problem, trials }) => {
    const stacks = trials.map((trial) => informationStack(problem, trial, student));
    return rowsAt(question.experiment, student, { kind: 'simulation', x }, meanStack(stacks));
  });
}

/** The layers of a student's stack along a curve, by theory and of the trials that are finished. */
export function informationRows(
  question: OpenQuestion,
  planned: PlannedCurve,
  student: string,
): TidyRow[] {
  return [...theoryRows(question, planned, student), ...simulationRows(question, planned, student)];
}
