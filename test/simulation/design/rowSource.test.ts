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

  it('continues its streams: blocks make the same sample as one draw, and a prefix of a longer', () => {
    for (const population of [
      { kind: 'mixture', rho: 0.3, delta: 2, flips: 0 },
      { kind: 'perceptron', output: 'sign', noise: 0.5, flips: 0, weights: 'spherical' },
    ] as const) {
      const whole = draw(population, 7, [12]);
      expect(draw(population, 7, [5, 7])).toEqual(whole);
      expect(draw(population, 7, [12, 9]).labels.slice(0, 12)).toEqual(whole.labels);
    }
  });
});
