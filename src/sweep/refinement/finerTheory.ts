import { drawnNumber } from '../drawnNumber.ts';
import { panelOf, panelsOf } from '../panels.ts';
import { problemsAlong } from '../problemsAlong.ts';
import type { ResolvedCurve, ResolvedExperiment } from '../resolvedExperiment.ts';
import type { Results } from '../results.ts';
import { theoryTask } from '../task.ts';
import type { TheoryTask } from '../task.ts';
import { pointsBetween } from './pointsBetween.ts';
import type { KnownLine } from './pointsBetween.ts';
import type { Refine } from './refinementSchema.ts';

/** Points of theory that are solved together: one problem per value of the figure's x. */
export interface TheoryPart {
  xs: readonly number[];
  task: TheoryTask;
}

/** A theory task on the grid, the curves that share it, and all of its points so far. */
interface Refined {
  grid: TheoryTask;
  curves: ResolvedCurve[];
  /** The grid, then the points of each round. */
  parts: TheoryPart[];
  /** Heights of the curves, in their order, where they are solved. */
  heights: Map<number, (number | null)[]>;
}

/** The points that results so far ask for beyond the grid. */
export interface FinerTheory {
  /** Of each theory task on the grid, the parts that were added, round by round. */
  parts: ReadonlyMap<TheoryTask, TheoryPart[]>;
  /** Whether some of the points have no results, which may ask for more. */
  isOpen: boolean;
}

/** Takes in the heights of the last part. @returns whether it has results. */
function takeIn(experiment: ResolvedExperiment, refined: Refined, results: Results): boolean {
  const last = refined.parts.at(-1);
  const answers = last && results.theory(last.task);
  if (last === undefined || answers === undefined) return false;
  for (const [i, answer] of answers.entries()) {
    const heights = refined.curves.map((curve) => drawnNumber(experiment, curve, answer));
    refined.heights.set(last.xs[i] ?? NaN, heights);
  }
  return true;
}

function furtherPoints(
  { figure }: ResolvedExperiment,
  { curves, heights }: Refined,
  limits: NonNullable<Refine['theory']>,
): number[] {
  const xs = [...heights.keys()].sort((a, b) => a - b);
  const lines = curves.map((curve, c): KnownLine => {
    const scale = panelsOf(figure)[panelOf(curve)]?.yScale ?? 'linear';
    return { scale, ys: xs.map((x) => heights.get(x)?.[c] ?? null) };
  });
  return pointsBetween(xs, lines, figure.xScale, limits);
}

/**
 * Adds a round of points. @returns how many theory tasks there are then; as many as before where no
 * line asks for more.
 */
function addRound(
  experiment: ResolvedExperiment,
  all: readonly Refined[],
  limits: NonNullable<Refine['theory']>,
  tasks: number,
): number {
  let number = tasks;
  for (const refined of all) {
    const [curve] = refined.curves;
    const xs = furtherPoints(experiment, refined, limits);
    if (curve === undefined || xs.length === 0) continue;
    const task = theoryTask(number++, problemsAlong(experiment, curve, xs));
    refined.parts.push({ xs, task });
  }
  return number;
}

function refinedOf(
  { theoryGrid }: ResolvedExperiment,
  curves: readonly { curve: ResolvedCurve; theory: TheoryTask }[],
): Refined[] {
  const all = new Map<TheoryTask, Refined>();
  for (const { curve, theory } of curves) {
    const own: Refined = all.get(theory) ?? {
      grid: theory,
      curves: [],
      parts: [{ xs: theoryGrid, task: theory }],
      heights: new Map(),
    };
    own.curves.push(curve);
    all.set(theory, own);
  }
  return [...all.values()];
}

/**
 * Points of theory beyond the grid, where the drawn lines of the curves bend (see `pointsBetween`),
 * round by round: a round is asked for when all points before it have results, so that the tasks and
 * their numbers follow from the experiment and its results alone.
 *
 * @param curves with their theory on the grid, which curves that ask the same share.
 */
export function finerTheory(
  experiment: ResolvedExperiment,
  curves: readonly { curve: ResolvedCurve; theory: TheoryTask }[],
  results: Results,
): FinerTheory {
  const limits = experiment.refine?.theory;
  if (limits === undefined) return { parts: new Map(), isOpen: false };
  const all = refinedOf(experiment, curves);
  const found = (isOpen: boolean): FinerTheory => ({
    parts: new Map(all.map(({ grid, parts }) => [grid, parts.slice(1)])),
    isOpen,
  });
  let tasks = all.length;
  for (;;) {
    const isKnown = all.map((refined) => takeIn(experiment, refined, results));
    if (isKnown.includes(false)) return found(true);
    const next = addRound(experiment, all, limits, tasks);
    if (next === tasks) return found(false);
    tasks = next;
  }
}
