import { isOptimal, optimisable } from './optimal.ts';
import type { Optimisable, Setting } from './optimal.ts';
import type { Problem, ProblemFields, StatedProblem } from './problem.ts';
import type { Question } from './question.ts';
import { resolveProblem } from './resolveProblem.ts';

type StatedLearner = StatedProblem['learners'][number];
type LearnerFields = ProblemFields['learners'][number];

/** Gives the number of a setting that is stated as `optimal`. */
export type ValueOf = (setting: Setting) => number;

function statedValue(learner: StatedLearner, setting: Optimisable): unknown {
  if (learner.kind !== 'trained') return undefined;
  return setting === 'l2' ? learner.l2 : learner.targets?.[setting];
}

/** The optimal settings of a problem, learner by learner in causal order; other protocols have none. */
export function optimalSettings(question: Question): Setting[] {
  if (question.protocol !== 'batch') return [];
  return question.learners.flatMap((learner) =>
    optimisable
      .filter((setting) => isOptimal(statedValue(learner, setting)))
      .map((setting) => ({ learner: learner.name, setting })),
  );
}

/** Whether every setting of a problem is a number already. */
export function isSettled(stated: StatedProblem): stated is Problem {
  return optimalSettings(stated).length === 0;
}

function settleLearner(stated: StatedLearner, valueOf: ValueOf): LearnerFields {
  if (stated.kind !== 'trained') return stated;
  const settle = (setting: Optimisable, value: number | 'optimal') =>
    isOptimal(value) ? valueOf({ learner: stated.name, setting }) : value;
  const { targets, ...learner } = stated;
  const settled = { ...learner, l2: settle('l2', stated.l2) };
  if (targets === undefined) return settled;
  return {
    ...settled,
    targets: {
      ...targets,
      mixing: settle('mixing', targets.mixing),
      temperature: settle('temperature', targets.temperature),
    },
  };
}

/** The problem with numbers in the place of the word `optimal`. */
export function settleFields(stated: StatedProblem, valueOf: ValueOf): ProblemFields {
  return {
    ...stated,
    learners: stated.learners.map((learner) => settleLearner(learner, valueOf)),
  };
}

/** The problem with numbers in the place of the word `optimal`, and every default written in. */
export function settleProblem(stated: StatedProblem, valueOf: ValueOf): Problem {
  return resolveProblem(settleFields(stated, valueOf));
}
