import { readTheory, readTrial } from './answersText.ts';
import type { Journal } from './journal.ts';

/**
 * A journal that lasts as long as the process.
 *
 * @param kept texts of answers by the task's id; gains what is kept.
 *
 * @example
 * ```ts
 * import { memoryJournal, parseExperiment, sweep } from 'quenched';
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
 * const kept = new Map<string, string>();
 * await sweep(experiment, { journal: memoryJournal(kept) });
 * console.log([...kept.keys()]); // [ 'theory-0' ]
 * await sweep(experiment, { journal: memoryJournal(kept) }); // computes nothing
 * ```
 */
export function memoryJournal(kept = new Map<string, string>()): Journal {
  return {
    has: ({ id }) => kept.has(id),
    keep: ({ id }, { answers }) => void kept.set(id, answers),
    theory: (task) => readTheory(task, kept.get(task.id) ?? ''),
    trial: (task) => readTrial(task, kept.get(task.id) ?? ''),
  };
}
