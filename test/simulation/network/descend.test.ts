import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { adamStart, adamStep } from '../../../src/simulation/network/adam.ts';
import { descend } from '../../../src/simulation/network/descend.ts';
import { epochs } from '../../../src/simulation/network/epochs.ts';
import type { Objective } from '../../../src/simulation/network/objective.ts';
import { allocateParameters } from '../../../src/simulation/network/parameters.ts';
import { tinyRows } from './tinyRows.ts';

const kernels = createKernels();
const rows = tinyRows(kernels, { count: 10, inputs: 2, classes: 2, shown: 0 });

/** ½(x − 3)² of one parameter, whatever the batch. */
function parabola(rises = 0): Objective & { steps: () => number } {
  const parameters = allocateParameters(kernels, 1);
  let steps = 0;
  const evaluate = (): number => {
    const x = kernels.view(parameters.values, 1)[0] as number;
    kernels.view(parameters.slopes, 1)[0] = x - 3;
    steps += 1;
    return rises > 0 && steps > rises ? Number.POSITIVE_INFINITY : 0.5 * (x - 3) ** 2;
  };
  return { parameters, evaluate, steps: () => steps };
}

function descent(batch = 4, rate = 0.1) {
  return { rows, settings: { batch, rate }, stream: seedStream(kernels, 'order') };
}

describe('a step of Adam', () => {
  // The algorithm of Kingma & Ba in numpy, from x = 0 with rate 0.1.
  it('is what numpy makes of it', () => {
    const objective = parabola();
    const { parameters } = objective;
    const state = adamStart(1);
    const path = [0.1, 0.1, 0.1].map((rate) => {
      objective.evaluate(rows);
      adamStep(kernels, parameters, state, rate);
      return kernels.view(parameters.values, 1)[0] as number;
    });
    [0.09999999966666677, 0.1998972922494483, 0.2996184760421759].forEach((x, i) => {
      expect(path[i]).toBeCloseTo(x, 12);
    });
  });
});

describe('epochs', () => {
  it('show every row once before any comes again, in another order each time', () => {
    const next = epochs(kernels, 12, 4, seedStream(kernels, 'epochs'));
    const [first, second] = [0, 1].map(() => [...next(), ...next(), ...next()]) as [
      number[],
      number[],
    ];
    const sorted = (order: number[]) => [...order].sort((a, b) => a - b);
    expect(sorted(first)).toEqual(Array.from({ length: 12 }, (_, row) => row));
    expect(sorted(second)).toEqual(sorted(first));
    expect(second).not.toEqual(first);
  });

  it('leave out rows that do not fill a batch', () => {
    const next = epochs(kernels, 10, 4, seedStream(kernels, 'epochs'));
    const seen = [...next(), ...next()];
    expect(new Set(seen).size).toBe(8);
    expect(next()).toHaveLength(4);
  });
});

describe('descent', () => {
  it('takes the steps of every phase, at a rate that falls to zero', () => {
    const [first, second] = [parabola(), parabola()];
    const phases = [
      { objective: first, steps: 200 },
      { objective: second, steps: 50 },
      { objective: first, steps: 50 },
    ];
    expect(descend(kernels, phases, descent())).toBeUndefined();
    expect([first.steps(), second.steps()]).toEqual([250, 50]);
    // Without a falling rate Adam would go on to swing about the minimum.
    expect(kernels.view(first.parameters.values, 1)[0]).toBeCloseTo(3, 3);
  });

  it('says after how many steps a loss is not finite', () => {
    expect(descend(kernels, [{ objective: parabola(2), steps: 5 }], descent())).toEqual({
      converged: false,
      reason: 'its loss is not finite after 2 steps: it needs a smaller rate than 0.1',
    });
  });

  it('takes all rows where there are fewer than a batch has', () => {
    const objective = parabola();
    const sizes: number[] = [];
    const spied: Objective = {
      parameters: objective.parameters,
      evaluate: (batch) => {
        sizes.push(batch.inputs.rows);
        return objective.evaluate(batch);
      },
    };
    descend(kernels, [{ objective: spied, steps: 2 }], descent(50));
    expect(sizes).toEqual([10, 10]);
  });
});
