import type { Population } from './population.ts';
import type { StatedProblem, TrainedLearner } from './problem.ts';

type LearnerFields = StatedProblem['learners'][number];

/** What the population is called in overlaps between units, such as `truth.1,student.1`. */
export const truthName = 'truth';

/** What tells a committee from a perceptron. */
type Units = Pick<TrainedLearner, 'hidden' | 'activation'>;

/** Whether a trained learner is a committee: anything but one linear unit, the perceptron. */
export function isCommittee({ hidden, activation }: Units): boolean {
  return hidden > 1 || activation !== 'linear';
}

/** What learners learn from. */
interface Lineage {
  population: Population;
  learners: readonly LearnerFields[];
}

/**
 * The committee that a learner's answer depends on: the learner, one whose outputs reach it as
 * targets, or the population. `undefined` where all that matters are perceptrons.
 */
export function committeeBehind(
  { population, learners }: Lineage,
  learner: LearnerFields,
): { name: string } | 'population' | undefined {
  if (population.kind === 'committee') return 'population';
  let next: LearnerFields | undefined = learner;
  while (next?.kind === 'trained') {
    if (isCommittee(next)) return { name: next.name };
    const from: string | undefined = next.targets?.from;
    next = learners.find(({ name }) => name === from);
  }
  return undefined;
}

/** Whether a committee is among the population and the learners of a problem. */
export function hasCommittee(problem: Lineage): boolean {
  return problem.learners.some((learner) => committeeBehind(problem, learner) !== undefined);
}
