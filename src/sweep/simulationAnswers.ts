import { aggregateTrials } from '../answer/aggregateTrials.ts';
import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import type { TrialAnswer } from '../simulation/trialAnswer.ts';
import type { Draw } from './draw.ts';
import { MissingResult } from './results.ts';
import type { Results } from './results.ts';
import { trialTasks } from './task.ts';

/** What the trials of each draw came to: one answer per problem, in their order. */
export type SimulationAnswers = ReadonlyMap<Draw, SimulationAnswer[]>;

/**
 * Means and standard errors over trials, draw by draw, so that no more than one draw's trials are
 * held at a time.
 *
 * @throws MissingResult when a trial has no result, after all have been asked for: a journal that
 *   finds some of them damaged then knows all of these.
 */
export function simulationAnswers(draws: readonly Draw[], results: Results): SimulationAnswers {
  const lost: MissingResult[] = [];
  const answers = draws.map((draw): [Draw, SimulationAnswer[]] => {
    const trials = [...trialTasks(draw)].flatMap((task) => {
      const answer = results.trial(task);
      if (answer === undefined) lost.push(new MissingResult(task));
      return answer === undefined ? [] : [answer];
    });
    return [draw, lost.length > 0 ? [] : aggregateDraw(draw, trials)];
  });
  const [first] = lost;
  if (first !== undefined) throw first;
  return new Map(answers);
}

/** The answers of one draw from those of its trials, in their order. */
function aggregateDraw(
  { problems, n, seed, design, blas }: Draw,
  trials: readonly TrialAnswer[][],
): SimulationAnswer[] {
  return problems.map((problem, place) => {
    const here = trials.flatMap((answers) => answers.slice(place, place + 1));
    return aggregateTrials(problem, { n, seed, design, blas }, here);
  });
}
