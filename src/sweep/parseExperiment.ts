import { validate } from '../problem/describeIssue.ts';
import { checkExperiment } from './checkExperiment.ts';
import { experimentSchema } from './experiment.ts';
import type { Experiment } from './experiment.ts';

/**
 * The experiment that plain data states, with every default of its own written in; its problem is
 * checked at every point when the sweep is planned.
 *
 * @param source where the data came from (a file's name), for messages.
 * @throws InputError about the first thing that is wrong with it.
 *
 * @example
 * ```ts
 * import { parseExperiment } from 'quenched';
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
 * console.log(experiment.seed, experiment.figure.yScale); // quenched linear
 * ```
 */
export function parseExperiment(data: unknown, source = 'the experiment'): Experiment {
  const experiment = validate(experimentSchema, data, source);
  checkExperiment(experiment, source);
  return experiment;
}
