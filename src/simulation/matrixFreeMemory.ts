import { memoryLimit } from '../numerics/kernels.ts';
import { hasCommittee } from '../problem/committee.ts';
import { committeeStart } from '../problem/committeeStart.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import { hiddenUnits } from './committee/committeeScratch.ts';
import { copyDemands, fitsBehind } from './crossFit/copyDemand.ts';
import { diagnosedFolds } from './diagnostics/diagnosedFolds.ts';
import { matrixFreeShape } from './matrixFreeShape.ts';
import type { MatrixFreeShape } from './matrixFreeShape.ts';
import { activeInputs, sampleCount } from './sampleShape.ts';
import { simulateTrial } from './simulateTrial.ts';
import type { LearnerTrial, TrialAnswer } from './trialAnswer.ts';
import { trialScratch } from './trialScratch.ts';

/** Inputs of the trial from which a larger one is foreseen: enough that its counts are typical. */
const PILOT_INPUTS = 400;
/** A pilot's learner that asked for more of its matrix than this tells nothing of a larger one. */
const TYPICAL_SHARE = 0.5;
/** Below this share of a worker's memory no forecast is needed. */
const SMALL_SHARE = 0.1;
/** Labels, and the sides of a mixture or what errors count against. */
const SAMPLE_VECTORS = 2;
/** More gradients than a pilot's that a hinge needs at N = 10⁵: 1.2 to 1.3 times at 10⁴. */
const HINGE_GROWTH = 1.4;
/** How much more than the forecast may be needed: counts fluctuate from sample to sample. */
const MARGIN = 1.1;

/**
 * Bytes of kernel memory that a matrix-free trial needs. What it needs follows from the number of
 * products that training takes; that hardly depends on N, because the spectra of large random
 * matrices do not. So a pilot trial with few inputs tells it, where it matters: if everything that
 * could ever be asked is small, that is the answer. Of committees, whose pilots take long, it is an
 * upper bound.
 */
export function matrixFreeMemory(problem: Problem, n: number): number {
  const shape = matrixFreeShape(problem, n);
  const { rows, size, stride, ends, signals } = shape;
  const lengths = { rows, inputs: n, size, rowSize: stride * ends.length };
  const vectors = SAMPLE_VECTORS * rows + (2 + signals) * lengths.rowSize;
  const fixed =
    trialScratch(problem.population, problem.learners, lengths, copyDemands([problem])) + vectors;
  const bytes = (revealed: number): number =>
    Float64Array.BYTES_PER_ELEMENT * (fixed + rows * revealed);
  const all = bytes(everyVector(shape, n));
  if (all < SMALL_SHARE * memoryLimit) return all;
  const pilot = hasPilot(problem) ? pilotTrial(problem, n) : undefined;
  return Math.min(all, bytes(Math.ceil(MARGIN * foreseenVectors(problem, n, pilot, shape))));
}

/** Pilots of committees take long, and a small sample may not have as many rows as there are folds. */
function hasPilot(problem: Problem): boolean {
  const rows = sampleCount(problem.alpha, PILOT_INPUTS);
  const most = copyDemands([problem]).map(({ folds }) => (folds === 'leave-one-out' ? 0 : folds));
  return !hasCommittee(problem) && most.every((folds) => folds <= rows);
}

function pilotTrial(problem: Problem, n: number): TrialAnswer {
  return simulateTrial(problem, {
    n: Math.min(n, PILOT_INPUTS),
    seed: 'pilot',
    trial: 0,
    design: 'matrix-free',
    testSamples: 0,
  });
}

/** Basis vectors of the samples' side, and images of every input that a learner uses. */
function everyVector({ rows, ends }: MatrixFreeShape, n: number): number {
  return rows + (ends.at(-1) ?? n);
}

/** One basis vector and one image per block for every gradient; the signals' images; a spare. */
function foreseenVectors(
  problem: Problem,
  n: number,
  pilot: TrialAnswer | undefined,
  { ends, signals, stride, size }: MatrixFreeShape,
): number {
  return problem.learners.reduce(
    (total, learner) => {
      const copied = copiedSource(problem, learner);
      const capacity = Math.max(learner.capacity, copied?.capacity ?? 0);
      const blocks = size(activeInputs(capacity, n)) / stride;
      const fits = learner.kind === 'bayes-optimal' ? 1 : fitsBehind(problem, learner);
      const gradients = pilot
        ? foreseenGradients(problem, learner, copied, pilot.learners)
        : fits * (mostGradients(learner) + (copied ? mostGradients(copied) : 0));
      return total + gradients * (1 + blocks);
    },
    signals * ends.length + 1,
  );
}

/** The source whose copies' gradients count as the learner's. */
function copiedSource(problem: Problem, learner: Learner): Learner | undefined {
  if (learner.kind === 'bayes-optimal') return undefined;
  const { targets } = learner;
  const isCopied =
    targets?.crossFit !== undefined || diagnosedFolds(problem, learner) !== undefined;
  return isCopied ? problem.learners.find(({ name }) => name === targets?.from) : undefined;
}

/** Gradients with the weights of a unit that gradient descent evaluates; others may take any number. */
function mostGradients(learner: Learner): number {
  if (learner.kind !== 'trained' || learner.training.method !== 'gradient-descent') return Infinity;
  const { training } = learner;
  const { restarts } = committeeStart(training);
  return restarts * hiddenUnits(learner) * (training.iterations + 2);
}

/**
 * Gradients that a learner evaluates, or rounds of its messages, at most; infinitely many if the pilot
 * cannot tell.
 */
function foreseenGradients(
  problem: Problem,
  learner: Learner,
  copied: Learner | undefined,
  pilot: Readonly<Record<string, LearnerTrial>>,
): number {
  const trial = pilot[learner.name];
  // A posterior mean that the pilot does not find has no matrix-free answer at any size.
  if (learner.kind !== 'trained') return trial?.converged === true ? trial.products / 2 : 0;
  const source = learner.targets && pilot[learner.targets.from];
  if (source?.converged === false) return 0;
  if (trial?.converged === true) {
    const gradients = trial.products / 2;
    const stepsAreGiven = learner.training.method === 'gradient-descent';
    // Its rounds go on, each with gradients of its own, when they have met every direction.
    if (isHinge(learner) || isHinge(copied)) return HINGE_GROWTH * gradients;
    const capacity = Math.min(learner.capacity, copied?.capacity ?? 1);
    const typical =
      gradients < fitsBehind(problem, learner) * TYPICAL_SHARE * capacity * PILOT_INPUTS;
    return stepsAreGiven || typical ? gradients : Infinity;
  }
  if (learner.training.method === 'gradient-descent') return learner.training.iterations + 1;
  // Without a ridge it is the lack of a minimiser that has shown itself, after a few gradients.
  return learner.l2 === 0 && learner.training.method === 'minimise' ? 0 : Infinity;
}

function isHinge(learner: Learner | undefined): boolean {
  return learner?.kind === 'trained' && learner.loss === 'hinge';
}
