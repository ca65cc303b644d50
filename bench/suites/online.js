/**
 * Online learning of a committee of two from a noisy one of two: overlap chains, whose steps cost the
 * same in any dimension, and steps with the weights themselves against numpy; and the differential
 * equations of committees of three through their plateau.
 */
import { parseQuestion } from '../../build/problem/parseQuestion.js';
import { runDenseSgd } from '../../build/simulation/online/runDenseSgd.js';
import { runOverlapChain } from '../../build/simulation/online/runOverlapChain.js';
import { trialStreams } from '../../build/simulation/streams.js';
import { solveOnline } from '../../build/theory/online/solveOnline.js';
import { sideBySide } from '../measure/sideBySide.js';
import { workerKernels } from '../workerKernels.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Online learning';

export const sizes = {
  dimensions: [100, 1e4, 1e6],
  chainSteps: 1e6,
  inputs: 500,
  steps: 20_000,
  time: 1000,
};

export const tiny = { dimensions: [10, 100], chainSteps: 100, inputs: 20, steps: 100, time: 1 };

const unit = { hidden: 2, activation: 'erf' };

/** The same in bench/peer/online.py. */
const problem = parseQuestion({
  protocol: 'online',
  time: 1,
  networks: [
    { ...unit, name: 'truth', noise: 0.01 },
    { ...unit, name: 'student', learnsFrom: 'truth', rate: 0.5 },
  ],
});

/** So many steps in N dimensions, from a new start each time. */
function course(follow, n, steps) {
  const kernels = workerKernels();
  const streams = trialStreams(kernels, 'bench', 0);
  return () => {
    const mark = kernels.mark();
    follow(kernels, problem, { times: [steps / n], n, streams });
    kernels.release(mark);
  };
}

/** Equations whose student begins close to symmetric, from a cold start each time. */
function plateau(time) {
  const init = { norm: 0.3, cross: 0.1, overlaps: { truth: { same: 0.051, other: 0.05 } } };
  const networks = [
    { name: 'truth', hidden: 3, activation: 'erf' },
    { name: 'student', hidden: 3, activation: 'erf', learnsFrom: 'truth', rate: 0.3, init },
  ];
  const problem = parseQuestion({ protocol: 'online', time, networks });
  const run = () => solveOnline([problem]);
  return { name: `equations of three and three units to t = ${time}`, run, limit: 500 };
}

const grouped = (count) => count.toLocaleString('en').replaceAll(',', ' ');

/** One row per dimension of the chain, one for the weights and one for the equations. */
export function rows(context) {
  const { dimensions, chainSteps, inputs, steps, time } = context.sizes;
  const chains = dimensions.map((n) => ({
    name: `overlap chain, N ${n}, ${grouped(chainSteps)} steps`,
    run: course(runOverlapChain, n, chainSteps),
    ...{ limit: 1500, rounds: 3 },
  }));
  const dense = {
    name: `the weights themselves, N ${inputs}, ${grouped(steps)} steps`,
    against: 'weights',
    run: course(runDenseSgd, inputs, steps),
    bound: 0.3,
  };
  return all([...chains, plateau(time)], dense, context);
}

/** The chain and the equations have no peer. */
async function* all(alone, dense, context) {
  yield* sideBySide(alone, { peers: false });
  yield* sideBySide([dense], { script: 'online.py', ...context });
}
