import type { SimulationAnswer } from '../answer/simulationAnswer.ts';
import { usualDimensions } from '../answer/usualSimulation.ts';
import { nodeAccelerators } from '../node/accelerators.ts';
import { checkTables } from '../node/checkTables.ts';
import { availableMemory, checkMemory } from '../node/memory.ts';
import { nodeTables } from '../node/tables/nodeTables.ts';
import type { Blas } from '../numerics/blas.ts';
import type { SettledQuestion } from '../problem/question.ts';
import { checkDesign } from '../simulation/checkDesign.ts';
import type { DesignKind } from '../simulation/design/designKind.ts';
import { acceleratorFor } from '../sweep/accelerators.ts';
import type { Draw } from '../sweep/draw.ts';
import { memoryJournal } from '../sweep/memoryJournal.ts';
import { runTasks } from '../sweep/runTasks.ts';
import { simulationAnswers } from '../sweep/simulationAnswers.ts';
import type { Io } from './io.ts';
import { progressLine } from './progressLine.ts';

/** What simulate and compare take. */
export interface SimulateChoice {
  /** Default: see `usualDimensions`. */
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
  const usual = usualDimensions(problem);
  const { n = usual.n, design = usual.design } = choice;
  const size = { n, count: trials };
  const draw: Draw = { number: 0, problems: [problem], ...size, seed, design, blas, testSamples };
  checkDesign(problem, { n, design });
  // For its error: the workers load the library themselves.
  acceleratorFor(blas, nodeAccelerators);
  checkTables([draw], nodeTables);
  checkMemory([draw], workers, availableMemory());
  const journal = memoryJournal();
  const never = new AbortController().signal;
  const work = { theories: [], draws: [draw] };
  await runTasks(work, io.engine(workers), journal, never, progressLine(io));
  const [answer] = simulationAnswers([draw], journal).get(draw) ?? [];
  if (answer === undefined) throw new Error('the simulation has no answer');
  return answer;
}
