import { estimate } from '../../answer/estimate.ts';
import type { TrialAnswer } from '../../simulation/trialAnswer.ts';
import type { Draw } from '../draw.ts';
import { drawnNumber } from '../drawnNumber.ts';
import type { ResolvedCurve, ResolvedExperiment } from '../resolvedExperiment.ts';
import type { Results } from '../results.ts';
import { trialTask } from '../task.ts';

/** A point of a curve in the trials of a draw. */
export interface DrawnPoint {
  curve: ResolvedCurve;
  /** Which of the draw's problems it is. */
  place: number;
}

/** The standard error of numbers, 0 where one of them is none: their mean is not drawn then. */
function errorOf(values: readonly (number | null)[]): number {
  const numbers = values.filter((value) => value !== null);
  return numbers.length < values.length ? 0 : (estimate(numbers).stderr ?? 0);
}

/**
 * The largest standard error of what the figure draws of a draw's points, after so many of its
 * trials; undefined while one of these has no result. Trials that have been read are kept as the
 * numbers that are drawn.
 */
export function sampleErrors(
  experiment: ResolvedExperiment,
  draw: Draw,
  points: readonly DrawnPoint[],
  results: Results,
): (count: number) => number | undefined {
  const read: (number | null)[][] = [];
  const numbersOf = (answers: readonly TrialAnswer[]) =>
    points.map(({ curve, place }) => {
      const answer = answers[place];
      return answer === undefined ? null : drawnNumber(experiment, curve, answer);
    });
  return (count) => {
    while (read.length < count) {
      const answers = results.trial(trialTask(draw, read.length));
      if (answers === undefined) return undefined;
      read.push(numbersOf(answers));
    }
    const trials = read.slice(0, count);
    const errors = points.map((_, p) => errorOf(trials.map((numbers) => numbers[p] ?? null)));
    return Math.max(0, ...errors);
  };
}
