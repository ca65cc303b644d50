import type { SettledQuestion } from '../problem/question.ts';
import { tableInputs } from '../problem/table/tableProblem.ts';
import type { TableProblem } from '../problem/table/tableProblem.ts';

/**
 * N of a question that does not ask for one: the inputs of a table are as many as they are, all
 * others can have any number.
 *
 * @param otherwise N of those.
 */
export function usualSize(
  question:
    | Pick<TableProblem, 'protocol' | 'set' | 'simulated'>
    | { protocol: Exclude<SettledQuestion['protocol'], 'table'> },
  otherwise: number,
): number {
  return question.protocol === 'table' ? tableInputs(question) : otherwise;
}
