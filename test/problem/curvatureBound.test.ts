import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { curvatureBound, designCurvature } from '../../src/problem/curvatureBound.ts';
import { wholeSample } from '../../src/problem/dataPart.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { Population } from '../../src/problem/population.ts';
import type { TrainedLearner } from '../../src/problem/problem.ts';

function learnerWith(fields: object): TrainedLearner {
  const learners = [
    { name: 'teacher', loss: 'square', l2: 0 },
    { name: 'student', loss: 'square', l2: 0, ...fields },
  ];
  const learner = parseProblem({ population: { kind: 'mixture' }, alpha: 1, learners }).learners[1];
  if (learner?.kind !== 'trained') throw new Error('the learner is not trained');
  return learner;
}

/** Rows [x_1 … x_{ηN}, 1]/√N of a sample, the last entry only with a bias. */
function sampleDesign(
  population: Population,
  rows: number,
  n: number,
  { capacity, bias }: TrainedLearner,
): Float64Array[] {
  const random = seedrandom('design');
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const isMixture = population.kind === 'mixture';
  const width = isMixture ? Math.sqrt(population.delta) : 1;
  const used = Math.round(capacity * n);
  return Array.from({ length: rows }, () => {
    const sign = isMixture ? (random() < population.rho ? 1 : -1) / Math.sqrt(n) : 0;
    const inputs = Array.from({ length: used }, () => sign + width * normal());
    return Float64Array.from(bias ? [...inputs, 1] : inputs, (x) => x / Math.sqrt(n));
  });
}

/** ‖A‖² by power iteration on AᵀA. */
function largestCurvature(design: readonly Float64Array[]): number {
  let direction = new Float64Array(design[0]?.length ?? 0).fill(1);
  let curvature = 0;
  for (let iteration = 0; iteration < 60; iteration++) {
    const next = new Float64Array(direction.length);
    for (const row of design) {
      const field = row.reduce((sum, x, i) => sum + x * (direction[i] ?? 0), 0);
      row.forEach((x, i) => (next[i] = (next[i] ?? 0) + field * x));
    }
    curvature = Math.hypot(...next) / Math.hypot(...direction);
    direction = next.map((x) => x / curvature);
  }
  return curvature;
}

describe('designCurvature', () => {
  const mixture = (rho: number, delta: number): Population => ({
    kind: 'mixture',
    rho,
    delta,
    flips: 0,
  });
  const perceptron: Population = {
    kind: 'perceptron',
    output: 'sign',
    noise: 0,
    flips: 0,
    weights: 'spherical',
  };
  it.each<[string, Population, number, object]>([
    ['a strong signal and a bias', mixture(0.1, 0.2), 4, { bias: true }],
    ['a strong signal without bias', mixture(0.1, 0.2), 4, { bias: false }],
    ['a weak signal, at the edge of the Gaussian spectrum', mixture(0.5, 3), 0.5, { bias: false }],
    ['part of the inputs', mixture(0.2, 1), 4, { bias: true, capacity: 0.4 }],
    ['a perceptron', perceptron, 3, { bias: true }],
  ])('is the largest curvature of a sample: %s', (_, population, alpha, fields) => {
    const n = 150;
    const learner = learnerWith(fields);
    const measured = largestCurvature(sampleDesign(population, alpha * n, n, learner));
    const limit = designCurvature(learner, learner.bias, population, alpha);
    // An eigenvalue outside of the bulk scatters by about 2/√M of itself, one at its edge by N^(−2/3).
    expect(Math.abs(measured / limit - 1)).toBeLessThan(0.1);
  });

  it('is Δ(√α + √η)² where nothing stands out of the Gaussian spectrum', () => {
    const learner = learnerWith({ bias: false, capacity: 0.5 });
    const edge = 1 * (Math.sqrt(3) + Math.sqrt(0.5)) ** 2;
    expect(designCurvature(learner, false, perceptron, 3)).toBeCloseTo(edge, 12);
  });
});

/** Fields of a learner in which anything may stand. */
type Fields = Record<string, unknown> & { on?: string[] };

describe('curvatureBound', () => {
  const population: Population = { kind: 'mixture', rho: 0.5, delta: 1, flips: 0 };
  const bound = ({ on = ['all'], ...fields }: Fields, data = [wholeSample]): number =>
    curvatureBound({ ...learnerWith(fields), on }, true, { population, alpha: 2, data });
  const square = bound({});

  it('adds λ to the curvature of the data term', () => {
    expect(bound({ l2: 0.7 })).toBeCloseTo(square + 0.7, 12);
  });

  it('is a quarter of that of the square loss for labels and for targets at T = 1', () => {
    expect(bound({ loss: 'logistic' })).toBeCloseTo(square / 4, 12);
    const targets = { from: 'teacher', mixing: 3 };
    expect(bound({ loss: 'logistic', targets })).toBeCloseTo(square / 4, 12);
  });

  it('weighs the curvature of a target at temperature T by 1/T², or by 1 with Hinton’s scale', () => {
    const targets = { from: 'teacher', mixing: 0.5, temperature: 2 };
    const factor = (1 - 0.5 + 0.5 / 4) / 4;
    expect(bound({ loss: 'logistic', targets })).toBeCloseTo(square * factor, 12);
    const hinton = { ...targets, scale: 'hinton' };
    expect(bound({ loss: 'logistic', targets: hinton })).toBeCloseTo(square / 4, 12);
  });

  it('does not depend on the target of a square loss', () => {
    expect(bound({ targets: { from: 'teacher', mixing: -1, temperature: 9 } })).toBe(square);
  });

  it('is that of the square loss for squared hinges, and for the signs of a source', () => {
    expect(bound({ loss: 'squared-hinge' })).toBeCloseTo(square, 12);
    const targets = { from: 'teacher', mixing: 0.3, hard: true };
    expect(bound({ loss: 'squared-hinge', targets })).toBeCloseTo(square, 12);
    expect(bound({ loss: 'logistic', targets })).toBeCloseTo(square / 4, 12);
    const soft = { from: 'teacher', mixing: 0.5, temperature: 2 };
    const factor = 0.5 + 0.5 / 16;
    expect(bound({ loss: 'squared-hinge', targets: soft })).toBeCloseTo(square * factor, 12);
  });

  it('counts the samples that the learner trains on, where they bend most', () => {
    const data = [
      { name: 'all', share: 0.5, labels: true },
      { name: 'bare', share: 0.5, labels: false },
    ];
    const alone = curvatureBound(learnerWith({}), true, { population, alpha: 1, data: undefined });
    expect(bound({}, data)).toBeCloseTo(alone, 12);
    const targets = { from: 'teacher', mixing: 0.5, temperature: 0.5 };
    const both = { loss: 'logistic', targets, on: ['all', 'bare'] };
    // σ'(h/T)/T is at most 1/(4T²) = 1 without a label, and ½·¼ + ½ with one.
    expect(bound(both, data)).toBeCloseTo(square, 12);
    expect(bound({ ...both, on: ['all'] }, data)).toBeCloseTo(alone * 0.625, 12);
  });
});
