import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { closedForm } from '../../../src/simulation/training/closedForm.ts';
import { gradientDescent } from '../../../src/simulation/training/gradientDescent.ts';
import { gradientFlow } from '../../../src/simulation/training/gradientFlow.ts';
import { normalEquations } from '../../../src/simulation/training/normalEquations.ts';
import type { NormalEquations } from '../../../src/simulation/training/normalEquations.ts';
import { riskObjective } from '../../../src/simulation/training/objective.ts';
import type { TrainingTask } from '../../../src/simulation/training/trainingTask.ts';
import { labelTerm, randomTask } from './randomTask.ts';

const kernels = createKernels();
const columns = 24;
const options = (time: number) => ({ method: 'gradient-flow', time, targets: 'final' }) as const;
const all = (rows: number) => ({ first: 0, count: rows });

function taskOf(rows: number, active: number, l2: number): TrainingTask {
  const term = labelTerm('square');
  return randomTask(kernels, { rows, columns, active, term, l2, bias: false, seed: 'flow' });
}

function equationsOf({ design, active }: TrainingTask, flows: number): NormalEquations {
  if (design.gram === null) throw new Error('the design should store its matrix');
  return normalEquations(design, design.gram, all(design.rows), active, { ridges: 1, flows });
}

function flowWeights(task: TrainingTask, time: number): number[] {
  const flow = gradientFlow(task, options(time), equationsOf(task, 1));
  if (!flow.converged) throw new Error(flow.reason);
  return [...kernels.view(flow.weights, task.active)];
}

const shapes = [
  { rows: 40, active: 24 },
  { rows: 10, active: 24 },
  { rows: 24, active: 24 },
  { rows: 40, active: 9 },
];

describe('gradientFlow', () => {
  it.each(shapes)('is where descent of small steps comes to: %j', ({ rows, active }) => {
    const task = taskOf(rows, active, 0.1);
    const time = 1.7;
    const descend = (iterations: number): number[] => {
      const step = time / iterations;
      const options = {
        method: 'gradient-descent',
        step,
        iterations,
        tolerance: 0,
        record: 0,
      } as const;
      const nothing = { trainLoss: 0, testError: 0, trainError: 0, gap: 0 };
      const descent = gradientDescent(riskObjective(task), options, () => nothing);
      if (!descent.converged) throw new Error(descent.reason);
      return [...kernels.view(descent.point, active)];
    };
    const [coarse, fine] = [descend(1000), descend(2000)];
    flowWeights(task, time).forEach((weight, i) => {
      // Euler's steps are off by a multiple of the step: extrapolated, by its square, 1e−6.
      const limit = 2 * (fine[i] as number) - (coarse[i] as number);
      expect(Math.abs(weight - limit)).toBeLessThan(2e-5);
    });
  });

  it.each(shapes)('starts along Xᵀτ and ends at the minimiser: %j', ({ rows, active }) => {
    const task = taskOf(rows, active, 0.3);
    const pulled = kernels.allocate(active);
    task.design.pullback(active, task.sample.targets, pulled);
    const drive = [...kernels.view(pulled, active)];
    flowWeights(task, 1e-9).forEach((weight, i) => {
      expect(weight / 1e-9).toBeCloseTo(drive[i] as number, 6);
    });
    const minimum = closedForm(task, equationsOf(task, 0));
    if (!minimum.converged) throw new Error(minimum.reason);
    const weights = [...kernels.view(minimum.weights, active)];
    flowWeights(task, 200).forEach((weight, i) => {
      expect(weight).toBeCloseTo(weights[i] as number, 10);
    });
  });

  it('comes closer to the minimiser at the rate λ or faster', () => {
    const task = taskOf(40, 24, 0.2);
    const end = flowWeights(task, 500);
    const distance = (time: number): number =>
      Math.hypot(...flowWeights(task, time).map((weight, i) => weight - (end[i] as number)));
    const span = fc.double({ min: 0.01, max: 5, noNaN: true });
    fc.assert(
      fc.property(span, span, (first, second) => {
        // w(∞) − w(t) = e^{−(G+λ)t} w(∞), and no eigenvalue of G is negative.
        const allowed = distance(first) * Math.exp(-0.2 * second);
        expect(distance(first + second)).toBeLessThanOrEqual(allowed + 1e-13);
      }),
      { seed: 8, numRuns: 20 },
    );
  });

  it('needs a design that stores its matrix, and says so', () => {
    const task = taskOf(40, 24, 0.2);
    expect(gradientFlow(task, options(1), undefined)).toEqual({
      converged: false,
      reason: 'the flow needs consecutive samples of a dense design',
    });
  });
});

describe('normal equations from eigenvectors', () => {
  it.each(shapes)('solve as those of Cholesky do: %j', ({ rows, active }) => {
    const task = taskOf(rows, active, 0.05);
    const one = closedForm(task, equationsOf(task, 1));
    const other = closedForm(task, equationsOf(task, 0));
    if (!one.converged || !other.converged) throw new Error('both should have a solution');
    const weights = [...kernels.view(other.weights, active)];
    [...kernels.view(one.weights, active)].forEach((weight, i) => {
      expect(weight).toBeCloseTo(weights[i] as number, 10);
    });
  });

  it('see a matrix that has no inverse', () => {
    const task = taskOf(40, 24, 0);
    const singular = equationsOf({ ...task, design: ofRankOne(task.design) }, 1);
    expect(singular.solve(0, kernels.allocate(24))).toBe(false);
  });
});

/** The design with a Gram matrix of ones. */
function ofRankOne(design: TrainingTask['design']): TrainingTask['design'] {
  const ones = (n: number, out: number): void => {
    kernels.view(out, n * n).fill(1);
  };
  return {
    ...design,
    gram: {
      ofInputs: (_rows, active, out) => {
        ones(active, out);
      },
      ofSamples: ({ count }, _active, out) => {
        ones(count, out);
      },
    },
  };
}
