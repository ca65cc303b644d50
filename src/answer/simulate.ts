import type { Problem } from '../problem/problem.ts';
import { simulateTrial } from '../simulation/simulateTrial.ts';
import { aggregateTrials } from './aggregateTrials.ts';
import type { SimulationAnswer, SimulationSetting } from './simulationAnswer.ts';

export interface SimulateOptions extends SimulationSetting {
  /** Independent samples; each trains every learner anew. */
  trials: number;
  /** Fresh samples per trial for an empirical test error; 0 for none. */
  testSamples: number;
}

/** Answers a problem by sampling, training and measuring, trial after trial in this thread. */
export function simulate(problem: Problem, options: SimulateOptions): SimulationAnswer {
  const { n, seed, design, trials, testSamples } = options;
  const answers = Array.from({ length: trials }, (_, trial) =>
    simulateTrial(problem, { n, seed, trial, design, testSamples }),
  );
  return aggregateTrials(problem, { n, seed, design }, answers);
}
