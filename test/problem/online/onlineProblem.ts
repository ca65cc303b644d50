import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';

/** An online problem from its networks as a file states them, to be followed until `time`. */
export function onlineProblem(networks: readonly object[], time = 10): OnlineProblem {
  const question = parseQuestion({ protocol: 'online', time, networks });
  if (question.protocol !== 'online') throw new Error('the protocol is not online');
  return question;
}
