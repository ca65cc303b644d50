import { InputError } from '../../problem/inputError.ts';
import { parseQuestion } from '../../problem/parseQuestion.ts';
import { askedExperiment } from './askedExperiment.ts';
import type { ExplorerState } from './explorerState.ts';

/** What is wrong with the experiment of a state, or null; other faults are thrown. */
export function whyWrong(state: ExplorerState): string | null {
  try {
    const { problem } = askedExperiment(state);
    parseQuestion(problem);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
