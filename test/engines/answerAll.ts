/** Entry of the bundle that every engine runs: the very same file in each of them. */
import { experimentSchema } from '../../src/sweep/experiment.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { resolveExperiment } from '../../src/sweep/resolveExperiment.ts';
import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import { runTasks } from '../../src/sweep/runTasks.ts';
import { simulationHash } from '../../src/sweep/simulationHash.ts';
import type { TidyRow } from '../../src/sweep/tidyRow.ts';
import { tidyRows } from '../../src/sweep/tidyRows.ts';
import { questions } from './questions.ts';

/** What one engine answers to one experiment. */
export interface EngineAnswer {
  hash: string | null;
  /** The text of every trial's answers, by task: with trajectories and counts of products. */
  trials: Record<string, string>;
  rows: TidyRow[];
}

/** Answers every question in the thread of whatever engine runs this; by the question's name. */
export async function answerAll(): Promise<Record<string, EngineAnswer>> {
  const answers: Record<string, EngineAnswer> = {};
  for (const [name, experiment] of Object.entries(questions)) {
    answers[name] = await answer(experiment);
  }
  return answers;
}

async function answer(experiment: unknown): Promise<EngineAnswer> {
  const question = resolveExperiment(experimentSchema.parse(experiment), () => [], 'question');
  const plan = planTasks(question);
  const kept = new Map<string, string>();
  const journal = memoryJournal(kept);
  const never = new AbortController().signal;
  await runTasks(plan, inlineEngine, journal, never, () => undefined);
  const trials = Object.fromEntries([...kept].filter(([id]) => id.startsWith('trial')));
  const rows = tidyRows(question, plan, journal);
  const { simulationHash: hash } = await simulationHash(question, rows);
  return { hash, trials, rows };
}
