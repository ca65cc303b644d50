import { curvesCsv } from '../../sweep/curvesCsv.ts';
import { finishedPart } from '../../sweep/finishedPart.ts';
import { memoryJournal } from '../../sweep/memoryJournal.ts';
import { parseExperiment } from '../../sweep/parseExperiment.ts';
import { planTasks } from '../../sweep/plan.ts';
import type { Plan } from '../../sweep/plan.ts';
import { resolveExperiment } from '../../sweep/resolveExperiment.ts';
import type { ResolvedExperiment } from '../../sweep/resolvedExperiment.ts';
import type { Results } from '../../sweep/results.ts';
import type { TheoryNumbers } from '../../sweep/taskResult.ts';
import type { TidyRow } from '../../sweep/tidyRow.ts';
import { tidyRows } from '../../sweep/tidyRows.ts';
import { readPublished } from './publishedFiles.ts';

/** A question of the page and what is known of its answer. */
export interface OpenQuestion {
  experiment: ResolvedExperiment;
  plan: Plan;
  /**
   * What theory says of each curve, provisionally or in full, by the number of its task: a new plan has
   * new tasks for the same curves. Not all may be there.
   */
  theories: Map<number, TheoryNumbers[]>;
  /** Texts of the trials' answers by their tasks. */
  trials: Map<string, string>;
}

/** @throws InputError about the first thing that is wrong with the experiment. */
export function openQuestion(data: unknown): OpenQuestion {
  const parsed = parseExperiment(data, 'the experiment');
  const experiment = resolveExperiment(parsed, readPublished, 'the experiment');
  return { experiment, plan: planTasks(experiment), theories: new Map(), trials: new Map() };
}

/** What is known of a question, task by task. */
export function resultsOf({
  theories,
  trials,
}: OpenQuestion): Results & ReturnType<typeof memoryJournal> {
  return { ...memoryJournal(trials), theory: ({ number }) => theories.get(number) };
}

/** Plans the trials that wait for what theory found; theory is in full. */
export function planTrials(question: OpenQuestion): void {
  question.plan = planTasks(question.experiment, resultsOf(question));
}

/** The rows of the curves that theory has spoken of, with the trials that are finished. */
export function rowsOf(question: OpenQuestion): TidyRow[] {
  const { experiment, plan, theories } = question;
  const results = resultsOf(question);
  const part = finishedPart(plan, results);
  const curves = part.curves.filter(({ theory }) => theories.has(theory.number));
  const known = part.theories.filter(({ number }) => theories.has(number));
  return tidyRows(experiment, { ...part, curves, theories: known }, results);
}

/** The table as `curves.csv` has it. */
export function tableOf(question: OpenQuestion): string {
  return curvesCsv(rowsOf(question), question.experiment.axes);
}
