import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import type { Population } from '../../../src/problem/population.ts';
import { plainSpace } from '../../../src/simulation/design/inputSpace.ts';
import { allocateLabels } from '../../../src/simulation/design/labelVectors.ts';
import { rowSource } from '../../../src/simulation/design/rowSource.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';

/** Rows as arrays, drawn in blocks of the given sizes. */
function draw(population: Population, columns: number, blocks: readonly number[]) {
  const kernels = createKernels();
  const source = rowSource(
    kernels,
    population,
    plainSpace(kernels, columns, population),
    trialStreams(kernels, 'rows', 0),
  );
  const inputs: number[][] = [];
  const labels: number[] = [];
  const truth: number[] = [];
  for (const rows of blocks) {
    const matrix = kernels.allocate(rows * columns);
    const vectors = allocateLabels(kernels, population, rows);
    source.draw(rows, matrix, vectors);
    const values = [...kernels.view(matrix, rows * columns)];
    for (let i = 0; i < rows; i++) inputs.push(values.slice(i * columns, (i + 1) * columns));
    labels.push(...kernels.view(vectors.labels, rows));
    truth.push(...kernels.view(vectors.truth, rows));
  }
  return { inputs, labels, truth };
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;
const rows = 4000;
const columns = 25;

describe('rowSource', () => {
  it('draws mixture rows s v/N + √(Δ/N) z with P(s = 1) = ρ', () => {
    const population = { kind: 'mixture', rho: 0.3, delta: 2, flips: 0 } as const;
    const { inputs, labels } = draw(population, columns, [rows]);
    const share = mean(labels.map((label) => (label > 0 ? 1 : 0)));
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / rows));
    const entries = inputs.flatMap((row, i) => row.map((x) => x * (labels[i] as number)));
    const entryError = Math.sqrt(2 / columns / entries.length);
    expect(Math.abs(mean(entries) - 1 / columns)).toBeLessThan(4 * entryError);
    const variance = mean(entries.map((x) => (x - 1 / columns) ** 2)) * columns;
    expect(Math.abs(variance - 2)).toBeLessThan(4 * 2 * Math.sqrt(2 / entries.length));
  });

  it('labels perceptron rows by the sign of their sum when there is no noise', () => {
    const population = {
      kind: 'perceptron',
      output: 'sign',
      noise: 0,
      flips: 0,
      weights: 'spherical',
    } as const;
    const { inputs, labels } = draw(population, columns, [200]);
    const signs = inputs.map((row) => (row.reduce((a, b) => a + b, 0) < 0 ? -1 : 1));
    expect(labels).toEqual(signs);
  });

  it('flips perceptron labels as noise on the pre-label does, at rate arccos(1/√(1+ν))/π', () => {
    const population = {
      kind: 'perceptron',
      output: 'sign',
      noise: 0.5,
      flips: 0,
      weights: 'spherical',
    } as const;
    const { inputs, labels } = draw(population, columns, [rows]);
    const flips = inputs.map((row, i) =>
      Math.sign(row.reduce((a, b) => a + b, 0)) === labels[i] ? 0 : 1,
    );
    const rate = Math.acos(1 / Math.sqrt(1.5)) / Math.PI;
    expect(Math.abs(mean(flips) - rate)).toBeLessThan(4 * Math.sqrt((rate * (1 - rate)) / rows));
  });

  const perceptron = { kind: 'perceptron', weights: 'spherical' } as const;
  const preLabels = (inputs: readonly number[][]): number[] =>
    inputs.map((row) => row.reduce((a, b) => a + b, 0));

  it('flips labels with the given probability, and leaves the inputs', () => {
    for (const [flips, population] of [
      [0.2, { kind: 'mixture', rho: 0.3, delta: 0.1 }],
      [0.1, { ...perceptron, output: 'sign', noise: 0 }],
    ] as const) {
      const clean = draw({ ...population, flips: 0 }, columns, [rows]);
      const flipped = draw({ ...population, flips }, columns, [rows]);
      expect(flipped.inputs).toEqual(clean.inputs);
      const rate = mean(flipped.labels.map((label, i) => (label === clean.labels[i] ? 0 : 1)));
      expect(Math.abs(rate - flips)).toBeLessThan(4 * Math.sqrt((flips * (1 - flips)) / rows));
      expect(flipped.truth).toEqual(flipped.labels);
    }
  });

  it('makes real labels u + √ν ξ and keeps u', () => {
    const population = { ...perceptron, output: 'linear', noise: 0.5, flips: 0 } as const;
    const { inputs, labels, truth } = draw(population, columns, [rows]);
    preLabels(inputs).forEach((u, i) => expect(truth[i]).toBeCloseTo(u, 12));
    const noise = labels.map((label, i) => label - (truth[i] as number));
    expect(Math.abs(mean(noise))).toBeLessThan(4 * Math.sqrt(0.5 / rows));
    const variance = mean(noise.map((x) => x * x));
    expect(Math.abs(variance - 0.5)).toBeLessThan(4 * 0.5 * Math.sqrt(2 / rows));
  });

  it('makes logit labels with P(y = 1) = σ(βu)', () => {
    const beta = 3;
    const population = { ...perceptron, output: 'logit', noise: 0, beta, flips: 0 } as const;
    const { inputs, labels } = draw(population, columns, [rows]);
    const chance = preLabels(inputs).map((u) => 1 / (1 + Math.exp(-beta * u)));
    // Σ (1[y = 1] − σ(βu)) f(u) has mean 0 whatever f is.
    for (const f of [() => 1, (p: number) => p, (p: number) => p * p]) {
      const terms = chance.map((p, i) => (((labels[i] as number) + 1) / 2 - p) * f(p));
      const deviation = Math.sqrt(mean(chance.map((p) => p * (1 - p) * f(p) * f(p))) / rows);
      expect(Math.abs(mean(terms))).toBeLessThan(4 * deviation);
    }
  });

  it('continues its streams: blocks make the same sample as one draw, and a prefix of a longer', () => {
    for (const population of [
      { kind: 'mixture', rho: 0.3, delta: 2, flips: 0 },
      { kind: 'perceptron', output: 'sign', noise: 0.5, flips: 0.1, weights: 'spherical' },
      { ...perceptron, output: 'linear', noise: 0.5, flips: 0 },
      { ...perceptron, output: 'logit', noise: 0, beta: 1, flips: 0.1 },
    ] as const) {
      const whole = draw(population, 7, [12]);
      expect(draw(population, 7, [5, 7])).toEqual(whole);
      expect(draw(population, 7, [12, 9]).labels.slice(0, 12)).toEqual(whole.labels);
    }
  });
});
