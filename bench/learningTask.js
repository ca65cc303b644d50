/** The training task of one learner on one dense sample of the mixture. */
import { dataTerm } from '../build/observables/dataTerm.js';
import { parseProblem } from '../build/index.js';
import { drawSample } from '../build/simulation/sample.js';
import { taskVectors, writeTargets } from '../build/simulation/training/taskVectors.js';
import { trialStreams } from '../build/simulation/streams.js';
import { workerKernels } from './workerKernels.js';

const population = { kind: 'mixture', rho: 0.2, delta: 1 };

/**
 * A training task that learns from labels, and its problem; an
 * accelerator, if one is given, stands in for the kernels of cubic cost.
 */
export function learningTask({ loss, inputs, alpha, l2, capacity = 1 }, accelerator) {
  const kernels = workerKernels(accelerator);
  const learners = [{ name: 'learner', loss, l2, capacity }];
  const problem = parseProblem({ population, alpha, learners });
  const streams = trialStreams(kernels, 'bench', 0);
  const { design, labels } = drawSample(kernels, problem, { n: inputs, design: 'dense' }, streams);
  const part = {
    rows: { first: 0, count: design.rows },
    term: dataTerm(problem.learners[0], true, null),
  };
  const sample = taskVectors(kernels, design.rows, loss, kernels.allocate(design.rows));
  writeTargets(kernels, part, { labels }, sample);
  const active = Math.round(capacity * inputs);
  return { problem, task: { design, active, loss, parts: [part], l2, bias: true, sample } };
}
