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

/** What is simulated at a point: a problem with N inputs. */
export interface SimulatedQuestion {
  n: number;
  problem: SettledQuestion;
}

/** What one trial is drawn for. */
interface SharedDraw {
  n: number;
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
  const draws = drawsOf(questions).flatMap(({ n, problems }) =>
    design === 'matrix-free' ? problems.map((one) => ({ n, problems: [one] })) : { n, problems },
  );
  const entries = draws.flatMap((draw, sample) => {
    const trials = trialsOf(draw, sample, simulate, experiment.seed);
    return draw.problems.map((problem, place): [string, Trials] => [
      canonicalJson({ n: draw.n, problem }),
      { trials, place },
    ]);
  });
  return new Map(entries);
}

/** Questions that share their N and what a trial draws, in the order of their first mention. */
function drawsOf(questions: readonly SimulatedQuestion[]): SharedDraw[] {
  const sizes = [...new Set(questions.map(({ n }) => n))];
  return sizes.flatMap((n) => {
    const problems = questions.filter((question) => question.n === n);
    return samplePaths(problems.map(({ problem }) => problem)).map((path) => ({
      n,
      problems: path,
    }));
  });
}

function trialsOf(
  { n, problems }: SharedDraw,
  sample: number,
  { trials, design, blas }: NonNullable<ResolvedExperiment['simulate']>,
  seed: string,
): TrialTask[] {
  return Array.from({ length: trials }, (_, trial) => {
    const id = `trial-${sample}-${trial}`;
    return { kind: 'trial', id, problems, n, seed, trial, design, blas, testSamples: 0 };
  });
}
