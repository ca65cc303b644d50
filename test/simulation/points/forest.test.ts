import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { forest } from '../../../src/simulation/points/forest.ts';
import type { ForestSettings } from '../../../src/simulation/points/forest.ts';
import type { PointModel, PointTask } from '../../../src/simulation/points/pointLearner.ts';
import { normalPoints } from './normalPoints.ts';

const kernels = createKernels();
const points = normalPoints(kernels, 60, 5);
const fresh = normalPoints(kernels, 40, 5, 'fresh');
const first = kernels.view(points.matrix, 300).filter((_, at) => at % 5 === 0);
const rows = [...Array(60).keys()];
const full: ForestSettings = { trees: 3, features: 1, leaf: 1, bootstrap: false };
const random: ForestSettings = { trees: 5, features: 0.4, leaf: 1, bootstrap: true };

function grown(settings: ForestSettings, task: PointTask, seed = 'forest'): PointModel {
  const model = forest(kernels, settings, seedStream(kernels, seed)).fit(task);
  if (!model.converged) throw new Error(model.reason);
  return model;
}

function taskOf(target: (x: number, row: number) => number): PointTask {
  return { points, rows, outputs: 1, targets: first.map((x, row) => target(x, row)) };
}

const wavy = taskOf((x, row) => Math.sin(7 * x) + (row % 3));
const halves = taskOf((x, row) => (x * (row % 7) > 0.4 ? 1 : 0));

describe('a forest', () => {
  it('is fixed by its seed, and another with another seed', () => {
    const predictions = ['a', 'a', 'b'].map((seed) => grown(random, wavy, seed).predict(fresh));
    expect(predictions[0]).toEqual(predictions[1]);
    expect(predictions[0]).not.toEqual(predictions[2]);
  });

  it.each([wavy, halves])('tells all samples apart that each of its trees sees', (task) => {
    grown(full, task)
      .predict(points)
      .forEach((value, row) => {
        expect(value).toBeCloseTo(task.targets[row] as number, 12);
      });
  });

  it('finds a split that leaves no error, of two samples too', () => {
    const step = taskOf((x) => (x > 0 ? 1 : 0));
    expect(grown(full, step).predict(points)).toEqual(step.targets);
    const pair = { points, rows: [0, 1], outputs: 1, targets: Float64Array.from([0, 1]) };
    expect([...grown(full, pair).predict(points).slice(0, 2)]).toEqual([0, 1]);
  });

  it('predicts a constant target everywhere', () => {
    const predictions = grown(
      random,
      taskOf(() => 0.25),
    ).predict(fresh);
    expect(new Set(predictions)).toEqual(new Set([0.25]));
  });

  it('splits no deeper than it may', () => {
    for (const depth of [1, 2]) {
      const model = grown({ ...full, trees: 1, depth }, wavy);
      expect(new Set(model.predict(fresh)).size).toBeLessThanOrEqual(2 ** depth);
      expect(new Set(model.predict(points)).size).toBe(2 ** depth);
    }
  });

  it('does not split a node of so few samples', () => {
    const model = grown({ ...full, trees: 1, leaf: 60 }, wavy);
    expect(new Set(model.predict(fresh)).size).toBe(1);
  });

  it('sees some of the inputs only', () => {
    // One input of five: a tree of it is a function of that input.
    const model = grown({ ...full, trees: 1, features: 0.2 }, wavy);
    const alike = [0, 1, 2, 3, 4].filter((kept) => {
      const moved = kernels.allocate(points.rows * 5);
      const entries = kernels.view(moved, points.rows * 5);
      const own = kernels.view(points.matrix, points.rows * 5);
      entries.forEach((_, at) => (entries[at] = at % 5 === kept ? (own[at] as number) : 0));
      const there = model.predict({ ...points, matrix: moved });
      return there.every((value, row) => value === model.predict(points)[row]);
    });
    expect(alike).toHaveLength(1);
  });

  it('predicts several outputs with a forest for each', () => {
    const targets = Float64Array.from(rows.flatMap((row) => [wavy, halves].map((task) => task.targets[row] as number))); // prettier-ignore
    const both = grown(random, { points, rows, outputs: 2, targets }).predict(fresh);
    expect(both.filter((_, at) => at % 2 === 0)).toEqual(grown(random, wavy).predict(fresh));
    expect(both.filter((_, at) => at % 2 === 1)).toEqual(grown(random, halves).predict(fresh));
  });
});
