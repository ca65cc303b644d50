import { withAncestors } from '../../../answer/withAncestors.ts';
import type { Problem } from '../../../problem/problem.ts';
import type { FigureOptions } from '../../../sweep/figureOptions.ts';
import type { Transition } from '../../../sweep/lines/mapLine.ts';
import type { PlannedCurve } from '../../../sweep/plan.ts';
import { provisionalProblem } from '../../../sweep/settledProblem.ts';
import type { OpenQuestion } from '../openQuestion.ts';
import { transitionsOf } from './transitionsOf.ts';
import { transitionThreshold } from './transitionThreshold.ts';

/** A vertical line with a label. */
export type Mark = NonNullable<FigureOptions['marks']>[number];

/** A transition of a curve, and where it is on the figure's x. */
interface Place {
  kind: Transition['kind'];
  learner: string;
  curve: string;
  x: number;
}

/** Points at which a threshold that moves along x is computed. */
const points = 13;

/** Marks closer than this, relative to x, are one. */
const same = 1e-6;

/** More lines than these would hide the curves. */
const mostMarks = 8;

/** At most `points` of a list, its ends among them. */
function thinned<Value>(values: readonly Value[]): Value[] {
  const count = Math.min(points, values.length);
  return Array.from({ length: count }, (_, i) => {
    const place = Math.round((i * (values.length - 1)) / Math.max(1, count - 1));
    return values[place] as Value;
  });
}

/** Zeros of a function that is linear between its values at ascending x. */
export function zerosBetween(values: readonly { x: number; value: number }[]): number[] {
  return values.slice(1).flatMap((to, i) => {
    const from = values[i] as (typeof values)[number];
    if (!Number.isFinite(from.value) || !Number.isFinite(to.value)) return [];
    if (from.value < 0 === to.value < 0) return [];
    const share = from.value / (from.value - to.value);
    return [from.x + share * (to.x - from.x)];
  });
}

/**
 * Where a transition is along a curve: the threshold itself if x is α; else where the threshold
 * crosses the problem's α, taken as linear between points, which puts the line within about a
 * hundredth of the axis.
 */
function placesAlong(
  { theoryGrid, figure }: OpenQuestion['experiment'],
  { curve, theory }: PlannedCurve,
  line: Transition,
  isWanted: boolean,
): number[] {
  const at = (place: number): { x: number; problem: Problem }[] => {
    const stated = theory.problems[place];
    const x = theoryGrid[place];
    if (stated?.protocol !== 'batch' || x === undefined) return [];
    const problem = provisionalProblem(stated);
    return problem.protocol === 'batch' ? [{ x, problem }] : [];
  };
  const [first] = at(0);
  const end = theoryGrid.at(-1);
  if (first === undefined || end === undefined) return [];
  if ((curve.along ?? figure.x) === 'alpha') {
    const threshold = transitionThreshold(first.problem, line, isWanted);
    const isInside = threshold !== null && threshold >= first.x && threshold <= end;
    return isInside ? [threshold] : [];
  }
  // A hundred milliseconds for each of the points are too many.
  const { population } = first.problem;
  if (population.kind === 'perceptron' && population.output === 'logit') return [];
  const values = thinned([...theoryGrid.keys()])
    .flatMap(at)
    .map(({ x, problem }) => {
      const threshold = transitionThreshold(problem, line, isWanted) ?? Number.NaN;
      return { x, value: problem.alpha - threshold };
    });
  return zerosBetween(values);
}

/** The transitions of a curve's learner and of those that it learns from. */
function placesOf(question: OpenQuestion, planned: PlannedCurve, isWanted: boolean): Place[] {
  const { curve, theory } = planned;
  const [stated] = theory.problems;
  if (stated?.protocol !== 'batch') return [];
  const problem = provisionalProblem(stated);
  const { learners } = withAncestors(stated, curve.learner);
  return learners.flatMap(({ name: learner }) =>
    transitionsOf(problem, learner).flatMap((kind) =>
      placesAlong(question.experiment, planned, { kind, learner, label: kind }, isWanted).map(
        (x) => ({ kind, learner, curve: curve.label, x }),
      ),
    ),
  );
}

/** Whose transition a line is. */
function labelOf(kind: string, own: readonly Place[], all: readonly Place[]): string {
  const names = [...new Set(own.map(({ learner }) => learner))];
  const elsewhere = all.filter((place) => place.kind === kind && !own.includes(place));
  if (elsewhere.some(({ learner }) => names.includes(learner))) {
    return `${kind}, ${[...new Set(own.map(({ curve }) => curve))].join('; ')}`;
  }
  return `${kind}, ${names.length > 2 ? `${names.length} learners` : names.join(' and ')}`;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= same * Math.max(Math.abs(a), Math.abs(b));
}

/** Places of the same kind at the same x as one line each, from the left. */
export function mergedMarks(places: readonly Place[]): Mark[] {
  const groups: Place[][] = [];
  for (const place of places) {
    const group = groups.find(([other]) => other?.kind === place.kind && isSame(other.x, place.x));
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups
    .flatMap((own) =>
      own.slice(0, 1).map(({ kind, x }) => ({ x, label: labelOf(kind, own, places) })),
    )
    .sort((a, b) => a.x - b.x);
}

/**
 * Lines where transitions of the drawn learners stand on the figure's x: interpolation, α = η, and
 * separability, α = α* (2012.00194, figure 5). None on a map, which has lines of its own, none where
 * the experiment marks the place itself, and none at all where they would be many.
 *
 * @param isWanted whether thresholds that are not known yet are computed.
 */
export function transitionMarks(question: OpenQuestion, isWanted: boolean): Mark[] {
  const { figure } = question.experiment;
  if (figure.z !== undefined) return [];
  const places = question.plan.curves.flatMap((planned) => placesOf(question, planned, isWanted));
  const stated = figure.marks ?? [];
  const marks = mergedMarks(places).filter(
    ({ x }) => !stated.some((mark) => Math.abs(mark.x - x) <= 0.01 * Math.abs(x)),
  );
  return marks.length > mostMarks ? [] : marks;
}
