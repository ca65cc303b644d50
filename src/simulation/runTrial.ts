import type { Kernels } from '../numerics/kernels.ts';
import { overlapKey } from '../observables/observables.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import type { DesignKind } from './design/designKind.ts';
import type { Fit } from './fit.ts';
import { fitBayes } from './fitBayes.ts';
import { fitTrained } from './fitTrained.ts';
import { freshErrorRates } from './freshSample.ts';
import { overlap } from './measure.ts';
import { drawSample } from './sample.ts';
import { trialStreams } from './streams.ts';
import type { Trial } from './trial.ts';
import type { LearnerTrial, TrialAnswer } from './trialAnswer.ts';

export interface TrialOptions {
  /** N, the number of inputs. */
  n: number;
  /** The seed of the run; with the number of the trial it fixes every draw. */
  seed: string;
  trial: number;
  design: DesignKind;
  /** Fresh samples for an empirical test error; 0 for none. */
  testSamples: number;
}

/**
 * Samples the quenched disorder once, trains every learner on it in causal order and measures
 * them, all in the memory of the given kernels, which is free again afterwards.
 * @throws MemoryLimitError if the sample does not fit into that memory.
 */
export function runTrial(kernels: Kernels, problem: Problem, options: TrialOptions): TrialAnswer {
  const mark = kernels.mark();
  try {
    return answerTrial(kernels, problem, options);
  } finally {
    kernels.release(mark);
  }
}

function answerTrial(kernels: Kernels, problem: Problem, options: TrialOptions): TrialAnswer {
  const { n, testSamples } = options;
  const streams = trialStreams(kernels, options.seed, options.trial);
  const sample = drawSample(kernels, problem, options, streams);
  const trial: Trial = {
    kernels: sample.design.kernels,
    problem,
    n,
    streams,
    sample,
    fitted: new Map(),
  };
  const learners: Record<string, LearnerTrial> = {};
  for (const learner of problem.learners) {
    const { answer, fitted } = fit(trial, learner);
    learners[learner.name] = answer;
    if (fitted !== undefined) trial.fitted.set(learner.name, fitted);
  }
  if (testSamples > 0) addFreshErrors(learners, freshErrorRates(trial, testSamples));
  return { learners, overlaps: overlaps(trial) };
}

function fit(trial: Trial, learner: Learner): Fit {
  return learner.kind === 'trained' ? fitTrained(trial, learner) : fitBayes(trial, learner);
}

function addFreshErrors(
  learners: Record<string, LearnerTrial>,
  rates: Record<string, number>,
): void {
  for (const [name, rate] of Object.entries(rates)) {
    const answer = learners[name];
    if (answer?.converged) answer.testErrorEmpirical = rate;
  }
}

function overlaps({ kernels, n, fitted }: Trial): Record<string, number> {
  const states = [...fitted.values()];
  const pairs = states.flatMap((later, j) =>
    states
      .slice(0, j)
      .map((earlier): [string, number] => [
        overlapKey(earlier.name, later.name),
        overlap(kernels, earlier, later, n),
      ]),
  );
  return Object.fromEntries(pairs);
}
