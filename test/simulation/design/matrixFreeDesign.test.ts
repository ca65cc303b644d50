import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { drawSample } from '../../../src/simulation/sample.ts';
import { trialStreams } from '../../../src/simulation/streams.ts';
import { mixture, perceptron, problemOf, trained } from '../problems.ts';

const kernels = createKernels();
const { raw } = kernels;
const stream = seedStream(kernels, 'matrix-free design');

interface Shape {
  population: typeof mixture | typeof perceptron;
  n: number;
  alpha: number;
  capacity: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  population: fc.constantFrom(mixture, perceptron),
  n: fc.integer({ min: 1, max: 30 }),
  alpha: fc.constantFrom(0.3, 1, 2.5),
  capacity: fc.constantFrom(1, 0.5),
});

/** A sample for a full learner and a masked one. */
function draw({ population, n, alpha, capacity }: Shape, trial = 0) {
  const problem = problemOf([trained('full'), trained('masked', { capacity })], {
    population,
    alpha,
  });
  const streams = trialStreams(kernels, 'matrix-free', trial);
  const sample = drawSample(kernels, problem, { n, design: 'matrix-free' }, streams);
  const active = [Math.max(1, Math.round(capacity * n)), n];
  return { ...sample, actives: active };
}

type Drawn = ReturnType<typeof draw>;

function normals(count: number): number {
  const vector = kernels.allocate(count);
  raw.fillNormals(stream, vector, count);
  return vector;
}

/** Weights as training makes them: a gradient. */
function gradient({ design }: Drawn, active: number): number {
  const out = kernels.allocate(design.size(active));
  design.pullback(active, normals(design.rows), out);
  return out;
}

function fieldsOf({ design }: Drawn, active: number, weights: number): number {
  const out = kernels.allocate(design.rows);
  design.fields(active, weights, 0, out);
  return out;
}

const length = (vector: number, n: number): number => Math.sqrt(raw.dot(vector, vector, n));

/** Runs a property of samples that have answered `queries` gradients and fields of each learner. */
function check(property: (drawn: Drawn) => void): void {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 0, max: 6 }), (shape, queries) => {
      const mark = kernels.mark();
      const drawn = draw(shape);
      for (let i = 0; i < queries; i++) {
        for (const active of drawn.actives) fieldsOf(drawn, active, gradient(drawn, active));
      }
      property(drawn);
      kernels.release(mark);
    }),
    { numRuns: 60 },
  );
}

describe('matrixFreeDesign', () => {
  it('answers u·Xw and Xᵀu·w alike, whatever was asked before and in whichever order', () => {
    check((drawn) => {
      const { design, actives } = drawn;
      for (const active of actives) {
        const size = design.size(active);
        const u = normals(design.rows);
        const w = gradient(drawn, active);
        const fields = fieldsOf(drawn, active, w);
        const pulled = kernels.allocate(size);
        design.pullback(active, u, pulled);
        const difference = raw.dot(u, fields, design.rows) - raw.dot(pulled, w, size);
        const scale = length(u, design.rows) * length(fields, design.rows);
        // Rounding of products with at most a hundred basis vectors.
        expect(Math.abs(difference)).toBeLessThan(1e-12 * (scale + 1e-3));
      }
    });
  });

  it('gives the same answer to the same question', () => {
    check((drawn) => {
      for (const active of drawn.actives) {
        const w = gradient(drawn, active);
        const first = fieldsOf(drawn, active, w);
        gradient(drawn, active);
        const again = fieldsOf(drawn, active, w);
        raw.axpy(-1, first, again, drawn.design.rows);
        expect(length(again, drawn.design.rows)).toBeLessThan(
          1e-13 * (1 + length(first, drawn.design.rows)),
        );
      }
    });
  });

  it('lets a masked learner see the first inputs of a full one', () => {
    check((drawn) => {
      const { design, actives } = drawn;
      const [few, all] = actives as [number, number];
      const u = normals(design.rows);
      const masked = kernels.allocate(design.size(few));
      const full = kernels.allocate(design.size(all));
      design.pullback(all, u, full);
      design.pullback(few, u, masked);
      raw.axpy(-1, full, masked, design.size(few));
      expect(length(masked, design.size(few))).toBeLessThan(1e-12);
    });
  });

  it('has no more directions than inputs: a sample of few knows them all', () => {
    const drawn = draw({ population: mixture, n: 6, alpha: 5, capacity: 1 });
    const { design, space } = drawn;
    for (let i = 0; i < 20; i++) fieldsOf(drawn, 6, gradient(drawn, 6));
    expect(design.size(6)).toBe(6);
    expect(length(space.signal, 6)).toBeCloseTo(Math.sqrt(6), 14);
  });

  it('draws entries and products with the moments of a Gaussian matrix', () => {
    const shape = { population: mixture, n: 8, alpha: 0.5, capacity: 0.5 } as const;
    const rows = 4;
    const moments = Array.from({ length: 4000 }, (_, trial) => {
      const mark = kernels.mark();
      const drawn = draw(shape, trial);
      const { design, labels } = drawn;
      // X Xᵀ of the first half of the inputs, through a first question about all of them.
      gradient(drawn, 8);
      const u = kernels.allocate(rows);
      kernels.view(u, rows).set([1, 0, 0, 0]);
      const pulled = kernels.allocate(design.size(4));
      design.pullback(4, u, pulled);
      const fields = kernels.view(fieldsOf(drawn, 4, pulled), rows);
      const signs = kernels.view(labels, rows);
      const values = [
        fields[0] as number,
        (fields[1] as number) * (signs[0] as number) * (signs[1] as number),
        (fields[1] as number) ** 2,
      ];
      kernels.release(mark);
      return values;
    });
    // x = (s 1/N + z/√N) on 4 of N = 8 inputs: x·x has mean 4/64 + 4/8, x·x' s s' has 4/64, and
    // (x·x')² has 4/64 (from z·z') + 8/512 (mean times noise, twice) + (4/64)².
    const expected = [4 / 64 + 4 / 8, 4 / 64, 4 / 64 + 8 / 512 + (4 / 64) ** 2];
    expected.forEach((value, k) => {
      const column = moments.map((row) => row[k] as number);
      const mean = column.reduce((a, b) => a + b, 0) / column.length;
      const variance = column.reduce((a, b) => a + (b - mean) ** 2, 0) / (column.length - 1);
      expect(Math.abs(mean - value)).toBeLessThan(4 * Math.sqrt(variance / column.length));
    });
  });
});
