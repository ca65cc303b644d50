import { aggregateTrials } from '../answer/aggregateTrials.ts';
import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import { nodeAccelerators } from '../node/accelerators.ts';
import { checkTables } from '../node/checkTables.ts';
import { availableMemory, checkMemory } from '../node/memory.ts';
import { nodeTables } from '../node/tables/nodeTables.ts';
import type { Blas } from '../numerics/blas.ts';
import type { SettledQuestion } from '../problem/question.ts';
import { checkDesign } from '../simulation/checkDesign.ts';
import { usualDesign } from '../simulation/design/designKind.ts';
import type { DesignKind } from '../simulation/design/designKind.ts';
import { usualSize } from '../simulation/usualSize.ts';
import { acceleratorFor } from '../sweep/accelerators.ts';
import type { TrialTask } from '../sweep/task.ts';
import { runTasks } from '../sweep/runTasks.ts';
import type { Io } from './io.ts';
import { progressLine } from './progressLine.ts';

/** N of simulate and compare where it is left out. */
export const usualInputs = 2000;

/** What simulate and compare take. */
export interface SimulateChoice {
  /** Default: that of the table, or else `usualInputs`. */
  n?: number;
  trials: number;
  seed: string;
  /** Default: the usual one of the problem's protocol. */
  design?: DesignKind;
  blas: Blas;
  testSamples: number;
  workers: number;
}

/**
 * Simulates a problem, several trials at a time; the answer is that of `simulate`, bit for bit.
 *
 * @throws InputError when its design cannot answer the problem, it does not fit into memory, or it
 *   needs a native library or a table that is missing.
 */
export async function simulateOn(
  problem: SettledQuestion,
  choice: SimulateChoice,
  io: Io,
): Promise<SimulationAnswer> {
  const { trials, seed, blas, testSamples, workers } = choice;
  const n = choice.n ?? usualSize(problem, usualInputs);
  const design = choice.design ?? usualDesign(problem);
  const problems = [problem];
  const tasks = Array.from({ length: trials }, (_, trial): TrialTask => {
    const id = `trial-${trial}`;
    return { kind: 'trial', id, problems, n, seed, trial, design, blas, testSamples };
  });
  checkDesign(problem, { n, design });
  // For its error: the workers load the library themselves.
  acceleratorFor(blas, nodeAccelerators);
  checkTables(tasks, nodeTables);
  checkMemory(tasks, workers, availableMemory());
  const nowhere = { load: () => undefined, save: () => undefined };
  const never = new AbortController().signal;
  const results = await runTasks(tasks, io.engine(workers), nowhere, never, progressLine(io));
  const answers = tasks.flatMap(({ id }) => {
    const result = results.get(id);
    return result?.kind === 'trial' ? result.answers : [];
  });
  return aggregateTrials(problem, { n, seed, design, blas }, answers);
}
