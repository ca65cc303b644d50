/**
 * The simulated points of figure 2 of arXiv:2012.00194, as the program computes them: five
 * learners trained on each sample, by two threads; the peer is a pool of two processes.
 */
import { join } from 'node:path';
import { memoryJournal, resolveExperiment } from '../../build/index.js';
import { loadExperiment, threadsEngine } from '../../build/node/index.js';
import { planTasks } from '../../build/sweep/plan.js';
import { runTasks } from '../../build/sweep/runTasks.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Figure 2';

const WORKERS = 2;

/** A part of the workload that takes seconds; the shortest, a middle and the longest point. */
export const sizes = { alphas: [2.5, 6, 10], inputs: 1000, trials: 6, rounds: 3 };

/** All of it, in minutes. */
export const named = {
  alphas: [2.5, 3, 4, 5, 6, 7, 8, 9, 10],
  inputs: 1000,
  trials: 10,
  rounds: 3,
};

export const tiny = { alphas: [4, 5], inputs: 40, trials: 2, rounds: 1 };

/** The experiment of the package at those sizes, with a grid of one value for the theory. */
function experimentAt({ alphas, inputs, trials }) {
  const root = join(import.meta.dirname, '..', '..');
  const { experiment, readPublished, source } = loadExperiment('kd-inheritance', root);
  const simulate = { ...experiment.simulate, axes: { alpha: alphas }, n: inputs, trials };
  return resolveExperiment({ ...experiment, simulate }, readPublished, source);
}

async function simulateAll(draws) {
  const kept = new Map();
  const engine = threadsEngine(WORKERS);
  const never = new AbortController().signal;
  await runTasks({ theories: [], draws }, engine, memoryJournal(kept), never, () => {});
  const failed = [...kept.values()].some((answers) => answers.includes('"converged":false'));
  if (failed) throw new Error('a learner did not converge');
}

/** One row: every trial at every α. */
export function rows({ sizes: chosen, ...context }) {
  const experiment = experimentAt(chosen);
  const { draws } = planTasks(experiment);
  const { alphas, inputs, trials, rounds } = chosen;
  const name = `five fits a trial, N ${inputs}, ${alphas.length} α × ${trials} trials`;
  const cases = [{ name, run: () => simulateAll(draws), bound: 0.5, rounds, warmUps: 0 }];
  const learners = experiment.problem.learners;
  const question = { name, workers: WORKERS, alphas, inputs, trials, learners };
  return sideBySide(cases, { script: 'figure2.py', ...context, sizes: question });
}
