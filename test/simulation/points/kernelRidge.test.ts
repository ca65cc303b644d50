import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { kernelRidge } from '../../../src/simulation/points/kernelRidge.ts';
import type { RidgeSettings } from '../../../src/simulation/points/kernelRidge.ts';
import type { PointModel, PointTask } from '../../../src/simulation/points/pointLearner.ts';
import type { Points } from '../../../src/simulation/points/points.ts';
import { normalPoints } from './normalPoints.ts';

const kernels = createKernels();

function stored(inputs: readonly (readonly number[])[]): Points {
  const columns = inputs[0]?.length ?? 0;
  const matrix = kernels.allocate(inputs.length * columns);
  kernels.view(matrix, inputs.length * columns).set(inputs.flat());
  return { matrix, rows: inputs.length, columns, stride: columns };
}

function taskOf(points: Points, outputs: number, rows = [...Array(points.rows).keys()]): PointTask {
  const targets = Float64Array.from({ length: rows.length * outputs }, (_, at) => {
    return Math.sin(1 + 3 * at);
  });
  return { points, rows, outputs, targets };
}

function fitted(settings: RidgeSettings, task: PointTask): PointModel {
  const model = kernelRidge(kernels, settings).fit(task);
  if (!model.converged) throw new Error(model.reason);
  return model;
}

const kernelsOf = [
  { kind: 'gaussian', width: 0.8 },
  { kind: 'polynomial', degree: 3, offset: 0.5 },
] as const;

describe('kernel ridge regression', () => {
  const inputs = [[0.2, -1.1], [0.7, 0.4], [-0.5, 0.9], [1.3, 0.1]]; // prettier-ignore
  const targets = Float64Array.from([1, -1, 0.5, 2]);
  const fresh = [[0, 0], [1, -1]]; // prettier-ignore

  // numpy.linalg.solve(K + 0.1 I, y) and the kernel of the fresh points with them.
  it.each([
    [kernelsOf[0], [-0.4281621738770722, 1.2827693091248298]],
    [kernelsOf[1], [-0.11946191690178738, 3.494014716572969]],
  ])('predicts what normal equations in numpy do: %j', (kernel, expected) => {
    const task = { points: stored(inputs), rows: [0, 1, 2, 3], outputs: 1, targets };
    const predictions = fitted({ kernel, l2: 0.1 }, task).predict(stored(fresh));
    predictions.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 12);
    });
  });

  it('predicts several outputs as it would one after another', () => {
    const task = taskOf(normalPoints(kernels, 12, 3), 2);
    const settings = { kernel: kernelsOf[0], l2: 0.2 };
    const both = fitted(settings, task).predict(task.points);
    for (const output of [0, 1]) {
      const one = task.targets.filter((_, at) => at % 2 === output);
      const own = fitted(settings, { ...task, outputs: 1, targets: one }).predict(task.points);
      expect(both.filter((_, at) => at % 2 === output)).toEqual(own);
    }
  });

  it('knows without training again what it would predict without each point', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kernelsOf),
        fc.double({ min: 1e-3, max: 10, noNaN: true }),
        fc.integer({ min: 2, max: 14 }),
        (kernel, l2, count) => {
          const points = normalPoints(kernels, 15, 3);
          const rows = [...Array(15).keys()].filter((row) => row !== 4).slice(0, count);
          const task = taskOf(points, 2, rows);
          const shortcut = kernelRidge(kernels, { kernel, l2 }).leaveOneOut(task);
          expect(shortcut).toBeInstanceOf(Float64Array);
          rows.forEach((row, i) => {
            const others = rows.filter((other) => other !== row);
            const kept = task.targets.filter((_, at) => Math.floor(at / 2) !== i);
            const without = { points, rows: others, outputs: 2, targets: kept };
            const all = fitted({ kernel, l2 }, without).predict(points);
            for (const output of [0, 1]) {
              const brute = all[2 * row + output] as number;
              const short = (shortcut as Float64Array)[2 * i + output] as number;
              expect(Math.abs(short - brute)).toBeLessThan(1e-10 * (1 + Math.abs(brute)));
            }
          });
        },
      ),
    );
  });

  it('interpolates without a ridge', () => {
    const task = taskOf(normalPoints(kernels, 10, 4), 1);
    const predictions = fitted({ kernel: { kind: 'gaussian', width: 0.5 }, l2: 0 }, task).predict(
      task.points,
    );
    predictions.forEach((value, i) => {
      expect(value).toBeCloseTo(task.targets[i] as number, 9);
    });
  });

  it('says so where the kernel matrix is singular', () => {
    const task = taskOf(normalPoints(kernels, 10, 4), 1);
    const settings = { kernel: { kind: 'polynomial', degree: 1, offset: 0 }, l2: 0 } as const;
    for (const outcome of [
      kernelRidge(kernels, settings).fit(task),
      kernelRidge(kernels, settings).leaveOneOut(task),
    ]) {
      if (!('converged' in outcome) || outcome.converged) throw new Error('it has an answer');
      expect(outcome.reason).toContain('larger l2');
    }
  });

  it('gives back the memory that it passes through', () => {
    const task = taskOf(normalPoints(kernels, 10, 4), 1);
    const mark = kernels.mark();
    fitted({ kernel: kernelsOf[0], l2: 1 }, task).predict(task.points);
    expect(kernels.mark()).toBe(mark);
  });
});
