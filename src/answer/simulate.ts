import type { Accelerator } from '../numerics/accelerator.ts';
import { inputErrorIn } from '../problem/inputError.ts';
import type { Question, SettledQuestion } from '../problem/question.ts';
import type { Tables } from '../problem/table/table.ts';
import { checkDesign } from '../simulation/checkDesign.ts';
import { simulateTrial } from '../simulation/simulateTrial.ts';
import { aggregateTrials } from './aggregateTrials.ts';
import { optimise } from './optimise.ts';
import type { SimulationAnswer, SimulationSetting } from './simulationAnswer.ts';
import { usualDimensions, usualSimulation } from './usualSimulation.ts';

/** How a problem is simulated; what is left out is as the command line has it. */
export interface SimulateOptions extends Partial<Omit<SimulationSetting, 'blas'>> {
  /** Independent samples; each trains every learner anew. Default: 10. */
  trials?: number;
  /** Fresh samples per trial for an empirical test error; default: 0, none. */
  testSamples?: number;
  /** A native library for the work of cubic cost, such as `openBlas()` of `quenched/node`. */
  accelerator?: Accelerator;
  /** Where tables of data come from, such as `nodeTables` of `quenched/node`. */
  tables?: Tables;
}

/** The question with numbers for its optimal settings. @throws InputError where theory finds none. */
function settled(question: Question): SettledQuestion {
  if (question.protocol !== 'batch') return question;
  const optimised = optimise(question);
  if (optimised.found) return optimised.problem;
  throw inputErrorIn(optimised.learner, optimised.reason);
}

/** @throws InputError unless the value is a whole number of at least `least`. */
function checkWhole(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw inputErrorIn(
    undefined,
    `${name} is ${value}`,
    `it must be a whole number from ${least} on`,
  );
}

/**
 * Answers a problem by sampling, training and measuring, trial after trial in this thread. Optimal
 * settings are found by theory first. Every observable $x$ is a mean over trials with its standard error,
 *
 * $$\bar x = \frac1n \sum_{t=1}^{n} x_t, \qquad \text{stderr}^2 = \frac{1}{n(n-1)} \sum_{t=1}^{n} (x_t - \bar x)^2.$$
 *
 * The same seed gives the same bits as on the command line, in every engine of JavaScript.
 *
 * @param question a parsed problem: `parseProblem`, or `parseQuestion` of any protocol.
 * @throws InputError when the design cannot answer the problem, theory finds no optimal setting, or
 *   a table of data is missing.
 *
 * @example
 * ```ts
 * import { parseProblem, simulate } from 'quenched';
 *
 * const problem = parseProblem({
 *   population: { kind: 'mixture', rho: 0.2, delta: 1 },
 *   alpha: 3,
 *   learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 * });
 * const { learner } = simulate(problem, { n: 200, trials: 5, seed: 'mine' }).learners;
 * if (!learner?.converged) throw new Error(learner?.reason);
 * const { mean, stderr } = learner.observables.testError ?? {};
 * console.log(mean?.toFixed(4), stderr?.toFixed(4)); // 0.1711 0.0039
 * ```
 */
export function simulate(question: Question, options: SimulateOptions = {}): SimulationAnswer {
  const problem = settled(question);
  const { accelerator, tables, ...chosen } = options;
  const setting = { ...usualDimensions(problem), ...usualSimulation, ...chosen };
  const { n, seed, design, trials, testSamples } = setting;
  checkWhole('n', n, 1);
  checkWhole('trials', trials, 1);
  checkWhole('testSamples', testSamples, 0);
  checkDesign(problem, { n, design });
  const answers = Array.from({ length: trials }, (_, trial) =>
    simulateTrial(problem, { n, seed, trial, design, testSamples }, accelerator, tables),
  );
  const blas = accelerator?.name ?? 'portable';
  return aggregateTrials(problem, { n, seed, design, blas }, answers);
}
