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
 */
export function parseExperiment(data: unknown, source = 'the experiment'): Experiment {
  const experiment = validate(experimentSchema, data, source);
  checkExperiment(experiment, source);
  return experiment;
}
