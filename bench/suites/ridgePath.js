/**
 * Square loss at 30 values of λ on one sample, from the data to weights and biases: portable
 * kernels and OpenBLAS against numpy. Neither side's time includes drawing the sample; ours includes
 * a check of every gradient. numpy has several ways, and the usual ones are timed first; the bound
 * stands against the fastest of them and against the tridiagonal form, which needs LAPACK's
 * reflectors put together by hand.
 */
import { findOpenBlas } from '../../build/node/openBlas.js';
import { closedForm } from '../../build/simulation/training/closedForm.js';
import { normalEquations } from '../../build/simulation/training/normalEquations.js';
import { learningTask } from '../learningTask.js';
import { startPeer } from '../measure/peer.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'A ridge path';

const script = 'ridgePath.py';
const usual = ['Cholesky for each λ', 'eigenvectors of the Gram matrix', 'singular vectors'];

/** `count` values of λ, equally spaced on a logarithmic scale. */
function logSpaced(from, to, count) {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}

export const sizes = { inputs: 2000, samples: 4000, ridges: logSpaced(1e-3, 1e2, 30), rounds: 3 };

export const tiny = { inputs: 30, samples: 60, ridges: [0.1, 1], rounds: 1 };

/** A function that solves for every λ on one sample, with one factorisation. */
function ridgePath({ inputs, samples, ridges }, accelerator) {
  const alpha = samples / inputs;
  const { task } = learningTask({ loss: 'square', inputs, alpha, l2: 0 }, accelerator);
  const { design, active } = task;
  const { kernels } = design;
  return () => {
    const mark = kernels.mark();
    const use = { ridges: ridges.length, flows: 0 };
    const equations = normalEquations(design, design.gram, task.parts[0].rows, active, use);
    for (const l2 of ridges) {
      const outcome = closedForm({ ...task, l2 }, equations);
      if (!outcome.converged) throw new Error(outcome.reason);
    }
    kernels.release(mark);
  };
}

/** The usual way that takes numpy the least time. */
async function fastestUsual(sizes) {
  const peer = startPeer(script, sizes);
  const times = [];
  for (const way of usual) times.push(await peer.time(way, 1));
  peer.close();
  return usual[times.indexOf(Math.min(...times))];
}

/** Rows for the portable kernels and, where it is installed, OpenBLAS. */
export async function* rows({ sizes: chosen, peers }) {
  const openBlas = findOpenBlas();
  const ours = [{ name: 'portable', bound: 2, run: ridgePath(chosen) }];
  if (openBlas.usable) {
    const run = ridgePath(chosen, openBlas.accelerator);
    ours.push({ name: 'OpenBLAS', bound: 1, run });
  }
  const ways = [peers ? await fastestUsual(chosen) : usual[0], 'tridiagonal form'];
  const cases = ours.flatMap(({ name, ...rest }) =>
    ways.map((against) => ({
      ...rest,
      name: `${name}, ${against}`,
      against,
      rounds: chosen.rounds,
    })),
  );
  yield* sideBySide(cases, { script, sizes: chosen, peers });
}
