import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { Problem, ProblemInput, Training } from '../../../src/problem/problem.ts';
import { runTrial } from '../../../src/simulation/runTrial.ts';
import type { LearnerTrial } from '../../../src/simulation/trialAnswer.ts';
import { messagePassing } from '../../../src/simulation/training/messagePassing.ts';
import { minimise } from '../../../src/simulation/training/minimise.ts';
import { riskObjective } from '../../../src/simulation/training/objective.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const tight = { tolerance: 1e-13, iterations: 500, damping: 0 };

/** ‖one − other‖/‖other‖ of weights of so many inputs. */
function distance(one: number, other: number, size: number): number {
  const [w, v] = [kernels.view(one, size), kernels.view(other, size)];
  let [difference, norm] = [0, 0];
  w.forEach((value, i) => {
    const reference = v[i] as number;
    difference += (value - reference) * (value - reference);
    norm += reference * reference;
  });
  return Math.sqrt(difference / norm);
}

/** How far messages come to rest from the minimiser, and after how many products. */
function fromMinimiser(task: TrainingTask): { apart: number; products: number } {
  const rest = messagePassing(task, tight, 1);
  if (!rest.converged) throw new Error(rest.reason);
  const minimum = minimise(riskObjective(task), { tolerance: 1e-12, iterations: 20_000 });
  if (!minimum.converged) throw new Error(minimum.reason);
  const size = task.design.size(task.active);
  return { apart: distance(rest.weights, minimum.point, size), products: rest.products };
}

describe('message passing', () => {
  it('comes to rest at the minimiser, to 1e−10, at N = 1500', () => {
    const shape = { rows: 2400, columns: 1500, active: 1200, l2: 0.1, bias: true, seed: 'amp' };
    const { apart, products } = fromMinimiser(
      randomTask(kernels, { ...shape, term: labelTerm('logistic') }),
    );
    expect(apart).toBeLessThan(1e-10);
    // As many iterations as at any other N.
    expect(products).toBeLessThan(150);
  });

  it.each([
    ['square', 0.5, true],
    ['square', 1e-3, false],
    ['logistic', 1e-3, true],
    ['squared-hinge', 0.1, true],
  ] as const)('does so for the %s loss at λ = %d, bias: %s', (loss, l2, bias) => {
    const shape = { rows: 900, columns: 400, active: 300, seed: 'amp', l2, bias };
    const { apart } = fromMinimiser(randomTask(kernels, { ...shape, term: labelTerm(loss) }));
    expect(apart).toBeLessThan(1e-10);
  });

  it('takes longer with damping and ends at the same place', () => {
    const shape = { rows: 500, columns: 200, active: 200, l2: 0.1, bias: true, seed: 'damped' };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic') });
    const [fast, slow] = [0, 0.5].map((damping) => messagePassing(task, { ...tight, damping }, 1));
    if (!fast?.converged || !slow?.converged) throw new Error('not converged');
    expect(slow.products).toBeGreaterThan(fast.products);
    expect(distance(slow.weights, fast.weights, 200)).toBeLessThan(1e-10);
  });

  it('says how far from rest it is when it runs out of iterations', () => {
    const shape = { rows: 500, columns: 200, active: 200, l2: 0.1, bias: true, seed: 'short' };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic') });
    const outcome = messagePassing(task, { ...tight, iterations: 5 }, 1);
    expect(outcome).toMatchObject({ converged: false });
    expect(outcome.converged ? '' : outcome.reason).toMatch(
      /^message passing: weights and fields disagree \d\.\de-\d instead of 1e-13 within 5 iterations$/,
    );
  });

  it('does not come to rest where there is no minimiser', () => {
    const shape = { rows: 100, columns: 200, active: 200, l2: 0, bias: false, seed: 'separable' };
    const task = randomTask(kernels, { ...shape, term: labelTerm('logistic') });
    const outcome = messagePassing(task, tight, 1);
    expect(outcome.converged ? '' : outcome.reason).toMatch(
      /; l2 is 0, and where the sample is separable there is no minimiser$/,
    );
  });
});

/** A chain of two with parts, a mask, a mixed target and a mixture of variance 2. */
function chain(training: Training | { method: 'amp'; tolerance: number }): Problem {
  const learners: ProblemInput['learners'] = [
    { name: 'teacher', loss: 'square', l2: 0.4, on: ['old'], training },
    {
      name: 'student',
      loss: 'logistic',
      l2: 0.05,
      capacity: 0.6,
      targets: { from: 'teacher', mixing: 0.7, temperature: 2 },
      training,
    },
  ];
  return parseProblem({
    population: { kind: 'mixture', rho: 0.3, delta: 2, flips: 0.05 },
    alpha: 2,
    data: [
      { name: 'old', share: 0.6 },
      { name: 'fresh', share: 0.4, labels: false },
    ],
    learners,
  });
}

function answers(training: Parameters<typeof chain>[0]): LearnerTrial[] {
  const design = 'dense' as const;
  const options = { n: 300, seed: 'both ways', trial: 0, design, testSamples: 0 };
  return Object.values(runTrial(kernels, chain(training), options).learners);
}

describe('a chain that is trained by message passing', () => {
  it('has the minimisers’ observables, learner by learner', () => {
    const messages = answers({ method: 'amp', tolerance: 1e-12 });
    const minimisers = answers({ method: 'minimise', tolerance: 1e-11, iterations: 20_000 });
    messages.forEach((learner, i) => {
      const other = minimisers[i];
      if (!learner.converged || !other?.converged) throw new Error('not converged');
      for (const name of ['m', 'q', 'bias', 'testError', 'trainLoss'] as const) {
        expect(learner.observables[name]).toBeCloseTo(other.observables[name] ?? NaN, 9);
      }
    });
  });
});
