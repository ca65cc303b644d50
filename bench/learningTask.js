/** The training task of one learner on one dense sample of the mixture. */
import { dataTerm } from '../dist/observables/dataTerm.js';
import { dataTarget } from '../dist/observables/dataLoss.js';
import { parseProblem } from '../dist/index.js';
import { drawSample } from '../dist/simulation/sample.js';
import { trialStreams } from '../dist/simulation/streams.js';
import { workerKernels } from './workerKernels.js';

const population = { kind: 'mixture', rho: 0.2, delta: 1 };

/**
 * A task { design, active, term, l2, bias, sample } that learns from labels, and its problem; an
 * accelerator, if one is given, stands in for the kernels of cubic cost.
 */
export function learningTask({ loss, inputs, alpha, l2, capacity = 1 }, accelerator) {
  const kernels = workerKernels(accelerator);
  const learners = [{ name: 'learner', loss, l2, capacity }];
  const problem = parseProblem({ population, alpha, learners });
  const streams = trialStreams(kernels, 'bench', 0);
  const { design, labels } = drawSample(kernels, problem, { n: inputs, design: 'dense' }, streams);
  const term = dataTerm(problem.learners[0]);
  const vectors = ['targets', 'fields', 'residuals'];
  const sample = Object.fromEntries(vectors.map((name) => [name, kernels.allocate(design.rows)]));
  const targets = kernels.view(labels, design.rows).map((label) => dataTarget(term, label, 0));
  kernels.view(sample.targets, design.rows).set(targets);
  const active = Math.round(capacity * inputs);
  return { problem, task: { design, active, term, l2, bias: true, sample } };
}
