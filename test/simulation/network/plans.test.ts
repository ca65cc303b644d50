import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import type { NetworkTargets } from '../../../src/problem/table/networkTargets.ts';
import { networkOf } from '../../../src/simulation/network/network.ts';
import { headPlan, labelPlan } from '../../../src/simulation/network/plans/labelPlan.ts';
import type { Plan, PlanTask } from '../../../src/simulation/network/plans/plan.ts';
import { taughtPlan } from '../../../src/simulation/network/plans/taughtPlan.ts';
import { twoTaskPlan } from '../../../src/simulation/network/plans/twoTaskPlan.ts';
import { expectExactSlopes } from './slopes.ts';
import { tinyRows } from './tinyRows.ts';

const kernels = createKernels();
const shape = { count: 12, inputs: 4, classes: 3, shown: 5 };
const rows = tinyRows(kernels, shape);

function taskOf(activation: 'erf' | 'relu', shown = shape.shown): PlanTask {
  const network = networkOf({ ...shape, hidden: 6, activation });
  const stream = seedStream(kernels, 'start');
  return { kernels, network, shown, batch: shape.count, steps: 100, stream };
}

/** Moves everything off its start, where some derivatives vanish. */
function moved({ phases, parameters }: Plan): Plan {
  for (const { values, size } of new Set(phases.map(({ objective }) => objective.parameters))) {
    const noise = kernels.allocate(size);
    kernels.raw.fillNormals(seedStream(kernels, 'noise'), noise, size);
    kernels.raw.axpy(0.2, noise, values, size);
  }
  return { phases, parameters };
}

const from = 'teacher';
const taught: NetworkTargets[] = [
  { method: 'logits', from, mixing: 0.4, temperature: 2, scale: 'hinton' },
  { method: 'fitnets', from, weight: 0.7 },
  { method: 'vid', from, weight: 0.7 },
  { method: 'rid', from, weight: 0.7, labelWeight: 0.6, channels: 2, rounds: 2, share: 0.25 },
  { method: 'certificate', from, weight: 0.7, channels: 2 },
];

describe.each(['erf', 'relu'] as const)('the slopes of %s networks', (activation) => {
  it.each(taught)('are exact when taught by $method', (targets) => {
    const shown = targets.method === 'logits' ? shape.classes : shape.shown;
    const seen = tinyRows(kernels, { ...shape, shown });
    const { phases } = moved(taughtPlan(taskOf(activation, shown), targets));
    for (const { objective } of phases) expectExactSlopes(kernels, objective, seen);
  });

  it('are exact for labels, and for two tasks at once', () => {
    const plans = [labelPlan(taskOf(activation)), twoTaskPlan(taskOf(activation), 0.3)];
    for (const plan of plans) {
      const [phase] = moved(plan).phases;
      if (phase === undefined) throw new Error('no phase');
      expectExactSlopes(kernels, phase.objective, rows);
    }
  });
});

describe('a network that only learns its head', () => {
  it('has the slopes of labels there, and none elsewhere', () => {
    const task = taskOf('relu');
    const [all, own] = [
      labelPlan(task),
      headPlan({ ...task, stream: seedStream(kernels, 'start') }),
    ];
    kernels.raw.copy(all.parameters.values, own.parameters.values, own.parameters.size);
    const [whole, head] = [all, own].map(({ phases, parameters }) => {
      phases[0]?.objective.evaluate(rows);
      return Array.from(kernels.view(parameters.slopes, parameters.size));
    }) as [number[], number[]];
    const { from: start } = task.network.head;
    expect(head.slice(start)).toEqual(whole.slice(start));
    expect(new Set(head.slice(0, start))).toEqual(new Set([0]));
  });
});

describe('redundant information distillation', () => {
  it('has all steps, a quarter of each round for the teacher’s filter', () => {
    const targets = taught[3] as NetworkTargets;
    const { phases, parameters } = taughtPlan({ ...taskOf('erf'), steps: 100 }, targets);
    expect(phases.map(({ steps }) => steps)).toEqual([13, 37, 13, 37]);
    expect(phases.map(({ objective }) => objective.parameters === parameters)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('leaves the student out of its first phase only', () => {
    const plan = moved(taughtPlan(taskOf('erf'), taught[3] as NetworkTargets));
    const value = (at: number) => plan.phases[at]?.objective.evaluate(rows) as number;
    const before = [value(0), value(2)];
    kernels.raw.scale(2, plan.parameters.values, plan.parameters.size);
    expect(value(0)).toBe(before[0]);
    expect(value(2)).not.toBe(before[1]);
  });
});
