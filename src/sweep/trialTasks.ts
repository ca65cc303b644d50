import type { Problem } from '../problem/problem.ts';
import { checkDesign } from '../simulation/checkDesign.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import { samplePaths } from './samplePaths.ts';
import type { TrialTask } from './task.ts';

/** Where a simulated problem is answered: in every one of these tasks, at the same place. */
export interface Trials {
  trials: TrialTask[];
  /** Which of the tasks' problems it is. */
  place: number;
}

/**
 * The trials of problems, by each problem's canonical text: one task per trial and sample, however
 * many of the problems ask for that sample. A sample that is not stored is drawn for each problem
 * anew: revealing it once for all of them would take more time and memory.
 *
 * @throws InputError when a problem needs another design.
 */
export function trialTasks(
  experiment: ResolvedExperiment,
  problems: readonly Problem[],
): Map<string, Trials> {
  const { design } = experiment.simulate ?? { design: 'dense' };
  for (const problem of problems) checkDesign(problem, design);
  const stored = design === 'dense';
  const paths = samplePaths(problems).flatMap((path) =>
    stored ? [path] : path.map((problem) => [problem]),
  );
  const entries = paths.flatMap((path, sample) => {
    const trials = trialsAlong(experiment, path, sample);
    return path.map((problem, place): [string, Trials] => [
      canonicalJson(problem),
      { trials, place },
    ]);
  });
  return new Map(entries);
}

function trialsAlong(
  { simulate, seed }: ResolvedExperiment,
  problems: Problem[],
  sample: number,
): TrialTask[] {
  if (simulate === null) return [];
  const { n, trials, design, blas } = simulate;
  return Array.from({ length: trials }, (_, trial) => {
    const id = `trial-${sample}-${trial}`;
    return { kind: 'trial', id, problems, n, seed, trial, design, blas, testSamples: 0 };
  });
}
