import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';
import { sourceOf } from './targetSource.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** What a source remembers of labels it adds to what its field asks for; a sign has no room for it. */
export function checkMemory(learner: TrainedFields, problem: ProblemFields): Complaint {
  if (learner.targets?.hard !== true) return undefined;
  const source = sourceOf(learner, problem);
  if (source?.kind !== 'trained' || (source.memory ?? 0) === 0) return undefined;
  return [
    `learners.${learner.name}.targets.hard is true`,
    `it must be false, as ${source.name} has a memory of labels`,
  ];
}
