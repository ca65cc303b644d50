import { quickExperiment, withOverride, withSeconds, withSimulation } from './adjustExperiment.ts';
import type { SimulationChoice } from './adjustExperiment.ts';
import type { Experiment } from './experiment.ts';
import type { Override } from './override.ts';

/** What may be asked of an experiment beyond its file: on the command line, or on the page. */
export interface Adjustment extends SimulationChoice {
  /** Its smaller version. */
  quick?: true;
  /** Values of the problem, or grids of axes. */
  set?: readonly Override[];
  /** Seconds in which further trials are begun. */
  budget?: number;
  /** Another seed than the file's. */
  seed?: string;
}

function simulationChoice({ n, trials, design, blas }: Adjustment): SimulationChoice {
  return {
    ...(n !== undefined && { n }),
    ...(trials !== undefined && { trials }),
    ...(design !== undefined && { design }),
    ...(blas !== undefined && { blas }),
  };
}

/**
 * An experiment as it is asked for: made smaller first, then changed in size and problem.
 *
 * @throws InputError when the problem has no such path, or a value is not allowed there.
 *
 * @example
 * ```ts
 * import { adjustedExperiment, parseExperiment } from 'quenched';
 *
 * const experiment = parseExperiment({
 *   title: 'Least squares',
 *   problem: {
 *     population: { kind: 'mixture', rho: 0.5 },
 *     alpha: 2,
 *     learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 *   },
 *   axes: { alpha: '1:3:3' },
 *   curves: [{ label: 'λ = 0.1', learner: 'learner' }],
 *   figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 * });
 * const finer = adjustedExperiment(experiment, { set: [{ path: 'alpha', text: '1:3:21' }] });
 * console.log(finer.axes); // { alpha: '1:3:21' }
 * ```
 */
export function adjustedExperiment(experiment: Experiment, adjustment: Adjustment): Experiment {
  const { quick, set = [], budget, seed } = adjustment;
  const sized = quick ? quickExperiment(experiment) : experiment;
  const simulated = withSimulation(sized, simulationChoice(adjustment));
  const chosen = set.reduce(withOverride, simulated);
  const timed = budget === undefined ? chosen : withSeconds(chosen, budget, '--budget');
  return seed === undefined ? timed : { ...timed, seed };
}
