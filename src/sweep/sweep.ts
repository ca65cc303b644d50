import { inputErrorIn } from '../problem/inputError.ts';
import { readDocument } from '../problem/readDocument.ts';
import type { Engine } from './engine.ts';
import type { ExperimentInput } from './experiment.ts';
import { inlineEngine } from './inlineEngine.ts';
import type { Journal } from './journal.ts';
import { memoryJournal } from './memoryJournal.ts';
import { parseExperiment } from './parseExperiment.ts';
import { resolveExperiment } from './resolveExperiment.ts';
import type { ReadPublished } from './resolveExperiment.ts';
import { runPlan } from './runPlan.ts';
import type { Progress } from './runTasks.ts';
import { sweepResult } from './sweepResult.ts';
import type { SweepResult } from './sweepResult.ts';

/** What a sweep may be given beside its experiment. */
export interface SweepOptions {
  /** Where tasks run; default: one after another in this thread. Results do not depend on it. */
  engine?: Engine;
  /** Reads the published curves that the experiment names, `publishedCurve` parses a table of them. */
  readPublished?: ReadPublished;
  /** Where finished tasks are kept and found; what it holds already is not computed again. */
  journal?: Journal;
  /** Told of every task that is done. */
  onProgress?: (progress: Progress) => void;
  /** Stops the sweep when the tasks in flight are done. */
  signal?: AbortSignal;
}

/** How messages name an experiment that lies in no file. */
const source = 'the experiment';

/** An experiment that names files can be read only by those who have them. */
const noFiles: ReadPublished = ({ file }) => {
  throw inputErrorIn(source, `a curve names ${file}`, 'the option readPublished must read it');
};

/**
 * Answers an experiment: theory and simulation of every curve along its axes, as one tidy table,
 * with its claims judged. Equal experiments have equal simulated rows, to the last bit, on every
 * engine.
 *
 * @param experiment plain data, or the YAML or JSON text of it.
 * @returns plain data; `figure` draws it.
 * @throws InputError (the promise rejects) about the first thing that is wrong with the experiment.
 * @throws the signal's reason when it is aborted; the journal keeps what was done.
 *
 * @example
 * ```ts
 * import { sweep } from 'quenched';
 *
 * const { rows } = await sweep(`
 *   title: Least squares
 *   problem:
 *     population: { kind: mixture, rho: 0.5 }
 *     alpha: 2
 *     learners: [{ name: learner, loss: square, l2: 0.1 }]
 *   axes: { alpha: '1:3:3' }
 *   simulate: { axes: { alpha: '2' }, n: 100, trials: 4 }
 *   curves: [{ label: 'λ = 0.1', learner: learner }]
 *   figure: { x: alpha, y: testError, xLabel: α, yLabel: test error }
 * `);
 * const errors = rows.filter(({ observable }) => observable === 'testError');
 * console.log(errors.map(({ kind, axes, mean }) => `${kind} ${axes['alpha']} ${mean?.toFixed(3)}`)); // [ 'theory 1 0.314', 'theory 2 0.267', 'theory 3 0.235', 'simulation 2 0.258' ]
 * ```
 */
export async function sweep(
  experiment: ExperimentInput | string,
  options: SweepOptions = {},
): Promise<SweepResult> {
  const { engine = inlineEngine, readPublished = noFiles, journal = memoryJournal() } = options;
  const { signal = new AbortController().signal, onProgress = () => undefined } = options;
  const data = typeof experiment === 'string' ? readDocument(experiment, source) : experiment;
  const resolved = resolveExperiment(parseExperiment(data, source), readPublished, source);
  const { plan, complete } = await runPlan(resolved, engine, journal, signal, onProgress);
  if (!complete) signal.throwIfAborted();
  return sweepResult(resolved, plan, journal);
}
