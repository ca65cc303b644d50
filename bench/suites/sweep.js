/**
 * What a sweep costs beside its work: tasks handed to workers and kept, and records found again when
 * a run is taken up. The peer keeps lines with the same checksum, from a pool of processes, and reads
 * them back into a dictionary.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadsEngine } from '../../build/node/index.js';
import { RunJournal } from '../../build/node/journal/runJournal.js';
import { runTasks } from '../../build/sweep/runTasks.js';
import { trialTask } from '../../build/sweep/task.js';
import { sideBySide } from '../measure/sideBySide.js';

export { columns } from '../measure/sideBySide.js';

export const title = 'Sweeps: tasks and records';

export const sizes = { tasks: 10_000, records: 1_000_000, workers: 2, rounds: 3 };

export const tiny = { tasks: 20, records: 100, workers: 2, rounds: 1 };

const run = '0123456789ab';
const problem = {
  population: { kind: 'mixture', rho: 0.3 },
  alpha: 2,
  learners: [{ name: 'teacher', loss: 'square', l2: 0.5 }],
};

/** A trial of some microseconds, as often as is asked. */
function tinyDraw(count) {
  const how = { seed: 'bench', design: 'dense', blas: 'portable', testSamples: 0 };
  return { number: 0, problems: [problem], n: 10, count, ...how };
}

/** Such answers as a trial of one learner has. */
const answers = JSON.stringify([
  {
    learners: {
      teacher: {
        converged: true,
        products: 12,
        observables: { m: 0.1234567890123456, q: 0.2345678901234567, testError: 0.1234567890123 },
      },
    },
    overlaps: {},
  },
]);

function filled(folder, records) {
  const journal = new RunJournal(folder, run, 'bench');
  const draw = tinyDraw(records);
  for (let trial = 0; trial < records; trial++) {
    journal.keep(trialTask(draw, trial), { answers, seconds: 0.001 });
  }
  journal.close();
}

/** Tasks run and kept, then records found again. */
export async function* rows({ sizes: chosen, peers }) {
  const { tasks, records, workers, rounds } = chosen;
  const scratch = mkdtempSync(join(tmpdir(), 'quenched-bench-'));
  const many = mkdtempSync(join(scratch, 'many-'));
  filled(many, records);
  const compute = async () => {
    const journal = new RunJournal(mkdtempSync(join(scratch, 'run-')), run, 'bench');
    const never = new AbortController().signal;
    const work = { theories: [], draws: [tinyDraw(tasks)] };
    await runTasks(work, threadsEngine(workers), journal, never, () => {});
    journal.close();
  };
  const find = () => {
    const journal = new RunJournal(many, run, 'bench');
    journal.close();
    if (journal.counts.records !== records) throw new Error('records were lost');
  };
  const cases = [
    // A millisecond a task, the work included.
    { name: `${tasks} tiny tasks, ${workers} workers`, run: compute, limit: tasks, rounds },
    { name: `${records} records found again`, run: find, limit: 5000, rounds },
  ];
  try {
    yield* sideBySide(cases, { script: 'sweep.py', sizes: { ...chosen, answers }, peers });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
