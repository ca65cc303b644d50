import type { SettledQuestion } from '../problem/question.ts';
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

/** What is simulated at a point: a problem with N inputs, and in how many trials. */
export interface SimulatedQuestion {
  n: number;
  count: number;
  problem: SettledQuestion;
}

/** What one trial is drawn for. */
interface SharedDraw {
  n: number;
  count: number;
  problems: SettledQuestion[];
}

/**
 * The trials of questions, by each question's canonical text: one task per trial and sample, however
 * many of the problems ask for that sample. A sample that is not stored is drawn for each problem
 * anew: revealing it once for all of them would take more time and memory.
 *
 * @throws InputError when a problem needs another design, or more inputs.
 */
export function trialTasks(
  experiment: ResolvedExperiment,
  questions: readonly SimulatedQuestion[],
): Map<string, Trials> {
  const { simulate } = experiment;
  if (simulate === null) return new Map();
  const { design } = simulate;
  for (const { n, problem } of questions) checkDesign(problem, { n, design });
  const draws = drawsOf(questions).flatMap(({ problems, ...size }) =>
    design === 'matrix-free'
      ? problems.map((one) => ({ ...size, problems: [one] }))
      : { ...size, problems },
  );
  const entries = draws.flatMap((draw, sample) => {
    const trials = trialsOf(draw, sample, simulate, experiment.seed);
    return draw.problems.map((problem, place): [string, Trials] => [
      canonicalJson({ n: draw.n, count: draw.count, problem }),
      { trials, place },
    ]);
  });
  return new Map(entries);
}

/** Questions that share their size and what a trial draws, in the order of their first mention. */
function drawsOf(questions: readonly SimulatedQuestion[]): SharedDraw[] {
  const sizes = new Map(questions.map(({ n, count }) => [canonicalJson([n, count]), { n, count }]));
  return [...sizes.values()].flatMap(({ n, count }) => {
    const alike = questions.filter((question) => question.n === n && question.count === count);
    return samplePaths(alike.map(({ problem }) => problem)).map((problems) => ({
      n,
      count,
      problems,
    }));
  });
}

function trialsOf(
  { n, count, problems }: SharedDraw,
  sample: number,
  { design, blas }: NonNullable<ResolvedExperiment['simulate']>,
  seed: string,
): TrialTask[] {
  return Array.from({ length: count }, (_, trial) => {
    const id = `trial-${sample}-${trial}`;
    return { kind: 'trial', id, problems, n, seed, trial, design, blas, testSamples: 0 };
  });
}
