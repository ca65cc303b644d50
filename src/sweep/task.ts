import type { Question } from '../problem/question.ts';
import type { Draw } from './draw.ts';

/** One trial at every point of a draw. */
export interface TrialTask {
  kind: 'trial';
  /** `trial-<draw>-<trial>`. */
  id: string;
  draw: Draw;
  /** Names the streams of random numbers, from 0. */
  trial: number;
}

/** One whole theory curve: warm starts and optima pass from each problem to the next. */
export interface TheoryTask {
  kind: 'theory';
  /** `theory-<number>`. */
  id: string;
  /** Place among the theory tasks of a run. */
  number: number;
  problems: Question[];
}

/** A unit of work: it is run whole, by one worker, and its result depends on nothing else. */
export type Task = TrialTask | TheoryTask;

/** A theory curve as a task. */
export function theoryTask(number: number, problems: Question[]): TheoryTask {
  return { kind: 'theory', id: `theory-${number}`, number, problems };
}

/** One trial of a draw as a task. */
export function trialTask(draw: Draw, trial: number): TrialTask {
  return { kind: 'trial', id: `trial-${draw.number}-${trial}`, draw, trial };
}

/** All trials of a draw, one after another: a sweep has more of them than memory should hold. */
export function* trialTasks(draw: Draw): Generator<TrialTask> {
  for (let trial = 0; trial < draw.count; trial++) yield trialTask(draw, trial);
}
