/** The training task of one logistic learner on one sample of the mixture, for the benchmarks. */
import { createKernels } from '../dist/numerics/kernels.js';
import { dataTarget } from '../dist/observables/dataLoss.js';
import { drawSample } from '../dist/simulation/sample.js';
import { trialStreams } from '../dist/simulation/streams.js';
import { minimise } from '../dist/simulation/training/minimise.js';
import { riskObjective } from '../dist/simulation/training/objective.js';

const population = { kind: 'mixture', rho: 0.2, delta: 1 };
const term = {
  loss: 'logistic',
  ...{ plain: 1, tempered: 0, temperature: 1 },
  ...{ labelWeight: 1, targetWeight: 0, smoothing: 0 },
};

/** A function that trains the learner from zero to a relative gradient of 1e-8; returns products. */
export function fitProblem({ n, alpha, l2, active = n }) {
  const kernels = createKernels();
  const { design, labels } = drawSample(
    kernels,
    { population, alpha },
    n,
    trialStreams(kernels, 'bench', 0),
  );
  const vectors = ['targets', 'fields', 'residuals'];
  const sample = Object.fromEntries(vectors.map((name) => [name, kernels.allocate(design.rows)]));
  const targets = kernels.view(labels, design.rows).map((label) => dataTarget(term, label, 0));
  kernels.view(sample.targets, design.rows).set(targets);
  const task = { design, active, term, l2, bias: true, sample };
  return () => {
    const mark = kernels.mark();
    const objective = riskObjective(task);
    const outcome = minimise(objective, { tolerance: 1e-8, iterations: 20_000 });
    kernels.release(mark);
    if (!outcome.converged) throw new Error(outcome.reason);
    return objective.products();
  };
}
