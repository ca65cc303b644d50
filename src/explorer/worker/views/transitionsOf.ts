import type { SettledQuestion } from '../../../problem/question.ts';
import type { TrainedLearner } from '../../../problem/problem.ts';
import type { Transition } from '../../../sweep/lines/mapLine.ts';

type Kind = Transition['kind'];

/** Whether a learner fits real numbers, of which it can meet as many as it has inputs. */
function fitsRealTargets({ loss, targets }: TrainedLearner): boolean {
  if (loss === 'square') return true;
  return loss === 'logistic' && targets !== undefined && !targets.hard && targets.mixing > 0;
}

/** Whether a learner fits labels ±1 by their margins, so that separable ones leave it no minimum. */
function fitsMargins({ loss, targets }: TrainedLearner): boolean {
  if (loss === 'square') return false;
  return targets === undefined || targets.hard || targets.mixing < 1;
}

/**
 * The transitions that show in a learner's curves: interpolation where it fits real targets,
 * separability where it fits labels. Learners on random features have as many inputs as features,
 * which neither line counts.
 */
export function transitionsOf(problem: SettledQuestion, name: string): Kind[] {
  if (problem.protocol !== 'batch') return [];
  const learner = problem.learners.find((other) => other.name === name);
  if (learner?.kind !== 'trained' || learner.features !== undefined) return [];
  return [
    ...(fitsRealTargets(learner) ? (['interpolation'] as const) : []),
    ...(fitsMargins(learner) ? (['separability'] as const) : []),
  ];
}
