import type { Kernels } from '../numerics/kernels.ts';
import type { Problem } from '../problem/problem.ts';
import { answerProblem } from './answerProblem.ts';
import { checkDesign } from './checkDesign.ts';
import type { CrossFits } from './crossFit/crossFitted.ts';
import type { DesignKind } from './design/designKind.ts';
import type { Fit } from './fit.ts';
import { distinctFits } from './fitQuestion.ts';
import type { FittedLearner } from './fittedLearner.ts';
import { drawSample } from './sample.ts';
import { sharedEquations } from './sharedEquations.ts';
import { trialStreams } from './streams.ts';
import type { Trial } from './trial.ts';
import type { TrialAnswer } from './trialAnswer.ts';

export interface TrialOptions {
  /** N, the number of inputs; of Gaussian features, which have none, that of samples. */
  n: number;
  /** The seed of the run; with the number of the trial it fixes every draw. */
  seed: string;
  trial: number;
  design: DesignKind;
  /** Fresh samples for an empirical test error; 0 for none. */
  testSamples: number;
}

/**
 * Samples the quenched disorder once and answers every problem on it, in order: learners are
 * trained in causal order and measured. No fit is made twice, and a minimiser with a ridge starts
 * where the learner of the same name ended in the problem before; so the answers of later problems
 * depend on the earlier ones, within the trainers' tolerance. All of it happens in the memory of
 * the given kernels, which is free again afterwards.
 *
 * @param problems equal in population, alpha and data; a single one where the design stores no matrix.
 * @throws MemoryLimitError if the sample does not fit into that memory.
 * @throws InputError if the design cannot answer a problem.
 */
export function runPath(
  kernels: Kernels,
  problems: readonly Problem[],
  options: TrialOptions,
): TrialAnswer[] {
  checkOneSample(problems, options.design);
  for (const problem of problems) checkDesign(problem, options);
  const mark = kernels.mark();
  try {
    return answerPath(kernels, problems, options);
  } finally {
    kernels.release(mark);
  }
}

function checkOneSample(problems: readonly Problem[], design: DesignKind): void {
  const samples = problems.map(({ population, alpha, data }) =>
    JSON.stringify({ population, alpha, data }),
  );
  if (new Set(samples).size !== 1) throw new Error('a path needs problems that share a sample');
  // What is revealed stays in memory and slows down every later product.
  if (problems.length > 1 && design !== 'dense') {
    throw new Error('only a sample that is stored serves several problems');
  }
}

function answerPath(
  kernels: Kernels,
  problems: readonly Problem[],
  options: TrialOptions,
): TrialAnswer[] {
  const { n, testSamples } = options;
  const streams = trialStreams(kernels, options.seed, options.trial);
  const sample = drawSample(kernels, problems[0] as Problem, options, streams);
  const { data } = problems[0] as Problem;
  const equations = sharedEquations(sample.design, data, distinctFits(problems));
  const crossFits: CrossFits = new Map();
  const shared = { kernels: sample.design.kernels, n, streams, sample, equations, crossFits };
  const fits = new Map<string, Fit>();
  let neighbours = new Map<string, FittedLearner>();
  return problems.map((problem) => {
    const trial: Trial = { ...shared, problem, neighbours, fitted: new Map() };
    neighbours = trial.fitted;
    return answerProblem(trial, fits, testSamples);
  });
}
