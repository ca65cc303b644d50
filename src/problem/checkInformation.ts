import type { Complaint } from './checkProblem.ts';
import { isCommittee } from './committee.ts';
import type { ProblemFields } from './problem.ts';

/** Order parameters decompose what two perceptrons know of labels of one direction of the inputs. */
export function checkInformation({ information, population, learners }: ProblemFields): Complaint {
  if (information !== true) return undefined;
  if (population.kind === 'committee') {
    return ['information is true', 'it needs population.kind "mixture" or "perceptron"'];
  }
  const committee = learners.find((learner) => learner.kind === 'trained' && isCommittee(learner));
  if (committee !== undefined) {
    return [
      `information is true and learners.${committee.name} a committee`,
      'it needs perceptrons',
    ];
  }
  if (learners.length >= 2) return undefined;
  return ['information is true', 'it is about pairs, and there is one learner'];
}
