import type { Accelerator } from '../numerics/accelerator.ts';
import type { SettledQuestion } from '../problem/question.ts';
import type { Tables } from '../problem/table/table.ts';
import { simulateTrial } from '../simulation/simulateTrial.ts';
import { aggregateTrials } from './aggregateTrials.ts';
import type { SimulationAnswer, SimulationSetting } from './simulationAnswer.ts';

export interface SimulateOptions extends Omit<SimulationSetting, 'blas'> {
  /** Independent samples; each trains every learner anew. */
  trials: number;
  /** Fresh samples per trial for an empirical test error; 0 for none. */
  testSamples: number;
  /** A native library for the work of cubic cost, such as `openBlas()` of `quenched/node`. */
  accelerator?: Accelerator;
  /** Where tables of data come from, such as `nodeTables` of `quenched/node`. */
  tables?: Tables;
}

/** Answers a problem by sampling, training and measuring, trial after trial in this thread. */
export function simulate(problem: SettledQuestion, options: SimulateOptions): SimulationAnswer {
  const { n, seed, design, trials, testSamples, accelerator, tables } = options;
  const answers = Array.from({ length: trials }, (_, trial) =>
    simulateTrial(problem, { n, seed, trial, design, testSamples }, accelerator, tables),
  );
  const blas = accelerator?.name ?? 'portable';
  return aggregateTrials(problem, { n, seed, design, blas }, answers);
}
