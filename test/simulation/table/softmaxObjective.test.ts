import { describe, expect, it } from 'vitest';
import type { ClassTargets } from '../../../src/simulation/table/classTargets.ts';
import { softmaxObjective } from '../../../src/simulation/table/softmaxObjective.ts';
import { toyProblem, toyTrial } from './toyTable.ts';

const trial = toyTrial(toyProblem([{ name: 'a', kind: 'softmax', l2: 1 }], { samples: 15 }));
const points = { ...trial.points, columns: trial.points.columns + 1 };
const outputs = 3;
/** Numbers between −½ and ½ that look irregular. */
const irregular = (i: number) => ((i * 0.618 + 0.3) % 1) - 0.5;
const rows = Array.from({ length: 15 }, (_, row) =>
  Array.from({ length: outputs }, (_, j) => irregular(7 * row + j)),
);
const targets: Record<string, ClassTargets> = {
  square: { loss: 'square', targets: rows },
  'cross-entropy': {
    loss: 'cross-entropy',
    terms: [
      { factor: 0.3, temperature: 1, weights: rows.map((row) => row.map(Math.abs)) },
      { factor: 2, temperature: 3, weights: rows },
    ],
  },
};

describe('softmaxObjective', () => {
  it.each(Object.keys(targets))('has the gradient of its value for the %s loss', (loss) => {
    const { kernels } = trial;
    const own = targets[loss] as ClassTargets;
    const objective = softmaxObjective(kernels, { points, targets: own, outputs, l2: 0.7 });
    const [point, gradient] = [kernels.allocate(objective.size), kernels.allocate(objective.size)];
    const at = (moved = -1, by = 0) => {
      const values = Array.from({ length: objective.size }, (_, i) => irregular(i));
      kernels.view(point, objective.size).set(values.map((v, i) => (i === moved ? v + by : v)));
      return objective.evaluate(point, gradient);
    };
    at();
    const slopes = Array.from(kernels.view(gradient, objective.size));
    // Central differences err by h² and 1e-15/h: about 1e-9 for values of order 10.
    const h = 1e-5;
    slopes.forEach((slope, i) => expect((at(i, h) - at(i, -h)) / (2 * h)).toBeCloseTo(slope, 6));
  });

  it('does not hold the biases back', () => {
    const { kernels } = trial;
    const own = targets['square'] as ClassTargets;
    const point = kernels.allocate(outputs * points.columns);
    const values = kernels.view(point, outputs * points.columns);
    values.fill(0);
    for (let j = 1; j <= outputs; j++) values[j * points.columns - 1] = 3;
    const gradient = kernels.allocate(values.length);
    const [free, ridged] = [0, 50].map((l2) =>
      softmaxObjective(kernels, { points, targets: own, outputs, l2 }).evaluate(point, gradient),
    );
    expect(ridged).toBe(free);
  });
});
