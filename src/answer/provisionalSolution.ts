import { provisional as standIn, settingPath } from '../problem/optimal.ts';
import type { Setting } from '../problem/optimal.ts';
import type { Problem, StatedProblem } from '../problem/problem.ts';
import { namesIn } from '../problem/question.ts';
import type { Question } from '../problem/question.ts';
import { optimalSettings } from '../problem/statedProblem.ts';
import type {
  ProvisionalAnswer,
  ProvisionalLearner,
} from '../theory/provisional/provisionalAnswer.ts';
import { settle } from './optimise.ts';
import type { Optimum } from './optimum.ts';
import { withAncestors } from './withAncestors.ts';

/** What is drawn of a question until its answer is there. */
export type ProvisionalSolution = ProvisionalAnswer<Question>;

/**
 * What theory says of a question at once, where optimal settings are those that were found last. What
 * hangs on others is left out.
 *
 * @param solve gives the answer of the problem with numbers for its settings.
 */
export function provisionalSolution(
  question: Question,
  optima: readonly Optimum[],
  solve: (settled: Problem) => ProvisionalAnswer,
): ProvisionalSolution {
  if (question.protocol !== 'batch') return leftOut(question, 'its answer takes its time');
  const unknown = optimalSettings(question).filter((setting) => {
    return optima.every(({ path }) => path !== settingPath(setting));
  });
  if (unknown.length === 0) return solve(settle(question, optima));
  const hanging = learnersOf(question, unknown);
  const waiting = leftOut(question, 'its optimal settings are not known yet');
  if (hanging.length === question.learners.length) return waiting;
  const standIns = unknown.map((setting) => {
    return { path: settingPath(setting), value: standIn[setting.setting] };
  });
  const answer = solve(settle(question, [...optima, ...standIns]));
  // Those of overlaps are pairs of learners.
  const isKnown = (key: string) => key.split(',').every((name) => !hanging.includes(name));
  return {
    ...answer,
    problem: question,
    learners: { ...waiting.learners, ...filtered(answer.learners, isKnown) },
    overlaps: filtered(answer.overlaps, isKnown),
  };
}

/** The learners whose answers hang on settings: of their own, or of whom they learn from. */
function learnersOf(question: StatedProblem, settings: readonly Setting[]): string[] {
  const names = question.learners.map(({ name }) => name);
  return names.filter((name) =>
    withAncestors(question, name).learners.some((ancestor) =>
      settings.some(({ learner }) => learner === ancestor.name),
    ),
  );
}

function filtered<Value>(
  record: Readonly<Record<string, Value>>,
  isWanted: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key)));
}

function leftOut(question: Question, reason: string): ProvisionalSolution {
  const answers = namesIn(question).map((name): [string, ProvisionalLearner] => [
    name,
    { found: false, reason },
  ]);
  return {
    provisional: true,
    problem: question,
    learners: Object.fromEntries(answers),
    overlaps: {},
  };
}
