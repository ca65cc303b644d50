import type { DrawPlace } from '../../sweep/draws.ts';
import { finishedPart } from '../../sweep/finishedPart.ts';
import type { PlannedCurve } from '../../sweep/plan.ts';
import { trialOf } from '../../sweep/results.ts';
import { trialTasks } from '../../sweep/task.ts';
import type { TrialAnswer } from '../../simulation/trialAnswer.ts';
import type { SettledQuestion } from '../../problem/question.ts';
import type { OpenQuestion } from './openQuestion.ts';
import { resultsOf } from './openQuestion.ts';

/** A simulated point of a curve with the trials that are finished. */
export interface SimulatedAt {
  x: number;
  problem: SettledQuestion;
  trials: TrialAnswer[];
}

/**
 * The simulated points of a curve that have finished trials, each trial as it was answered.
 *
 * @throws Error when a trial's text is none of its task.
 */
export function finishedTrials(question: OpenQuestion, { curve }: PlannedCurve): SimulatedAt[] {
  const results = resultsOf(question);
  const part = finishedPart(question.plan, results);
  const own = part.curves.find((planned) => planned.curve === curve);
  const answersOf = ({ draw }: DrawPlace) =>
    Array.from(trialTasks(draw), (task) => trialOf(results, task));
  const read = new Map<DrawPlace['draw'], TrialAnswer[][]>();
  return (own?.simulated ?? []).flatMap(({ x, problem, drawn }) => {
    if (drawn === null) return [];
    const answers = read.get(drawn.draw) ?? answersOf(drawn);
    read.set(drawn.draw, answers);
    const trials = answers.flatMap((trial) => trial.slice(drawn.place, drawn.place + 1));
    return [{ x, problem, trials }];
  });
}
