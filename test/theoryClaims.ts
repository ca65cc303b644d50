import { fileURLToPath } from 'node:url';
import { loadExperiment } from '../src/node/experimentFiles.ts';
import type { ExperimentFile } from '../src/node/experimentFiles.ts';
import { quickExperiment } from '../src/sweep/adjustExperiment.ts';
import type { Experiment } from '../src/sweep/experiment.ts';
import { judgeRun } from '../src/sweep/judgeRun.ts';
import { planTasks } from '../src/sweep/plan.ts';
import type { Plan } from '../src/sweep/plan.ts';
import { resolveExperiment } from '../src/sweep/resolveExperiment.ts';
import { resultsHere } from './sweep/resultsHere.ts';
import { publishedRows, tidyRows } from '../src/sweep/tidyRows.ts';
import { noTrials } from '../src/sweep/trialValues.ts';

/** The folder that holds `experiments/`. */
export const checkout = fileURLToPath(new URL('..', import.meta.url));

/** The tasks of an experiment's file, whole or in its quick form. */
export function plansOf(name: string): { full: Plan; quick: Plan } {
  const file = loadExperiment(name, checkout);
  const plan = (experiment: Experiment) =>
    planTasks(resolveExperiment(experiment, file.readPublished, file.source));
  return { full: plan(file.experiment), quick: plan(quickExperiment(file.experiment)) };
}

/** Claims that need simulated points. */
const ofSimulation = ['agrees', 'grows-as-log-n', 'paired-difference'];

/**
 * The details of the claims of an experiment's quick form that theory denies; those that need
 * simulation are left out.
 */
export function deniedClaims(name: string): string[] {
  const file = loadExperiment(name, checkout);
  return denied(file, quickExperiment(file.experiment));
}

function denied(file: ExperimentFile, { simulate: _, ...experiment }: Experiment): string[] {
  const question = resolveExperiment(experiment, file.readPublished, file.source);
  const plan = planTasks(question);
  const rows = [...tidyRows(question, plan, resultsHere(plan)), ...publishedRows(question)];
  const claims = question.claims.filter(({ claim }) => !ofSimulation.includes(claim));
  const verdicts = judgeRun({ ...question, claims }, rows, noTrials);
  return verdicts.filter(({ holds }) => !holds).map(({ detail }) => detail);
}
