/**
 * Logistic regression with a bias on the mixture (ρ = .2, Δ = 1, λ = .01), from sampling to a
 * relative gradient of 1e-8 in the coordinates (w, √N b), against scipy's L-BFGS-B to the same; each
 * draws its own sample of the same law.
 */
import { parseProblem, simulate } from '../../build/index.js';
import { adviseHugePages } from '../../build/node/hugePages.js';
import { threadKernels } from '../../build/simulation/threadKernels.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'From sampling to the minimum';

export const sizes = { inputs: 2000, alpha: 2, l2: 0.01, tolerance: 1e-8 };

export const tiny = { ...sizes, inputs: 40 };

/** The learner's number of products with the data. */
function train({ inputs, alpha, l2, tolerance }) {
  const learner = { name: 'learner', loss: 'logistic', l2, training: { tolerance } };
  const population = { kind: 'mixture', rho: 0.2, delta: 1 };
  const problem = parseProblem({ population, alpha, learners: [learner] });
  const options = { n: inputs, trials: 1, seed: 'bench', design: 'dense', testSamples: 0 };
  const { converged, reason } = simulate(problem, options).learners.learner;
  if (!converged) throw new Error(reason);
}

/** The whole task, against a peer in (w, b) and one whose bias has the curvature of a weight. */
export function rows(context) {
  adviseHugePages(threadKernels());
  // What reading the sample once per gradient costs is not known before the number of gradients.
  const run = () => train(context.sizes);
  const peers = ['scipy in (w, b)', 'scipy in (w, √N b)'];
  const cases = peers.map((name) => ({
    name: `logistic, ${name}`,
    against: name,
    run,
    bound: 0.5,
  }));
  return sideBySide(cases, { script: 'training.py', ...context });
}
