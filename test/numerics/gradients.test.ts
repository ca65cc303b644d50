import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sigmoid, softplus } from '../../src/numerics/specialFunctions.ts';
import { denseDesign } from '../../src/simulation/design/denseDesign.ts';
import {
  largestDifference,
  normalMatrix,
  normalVector,
  place,
  read,
  shape,
  unset,
  withBench,
} from './arrays.ts';
import type { Bench, PlacedMatrix, PlacedVector } from './arrays.ts';

/** The weights of the two logistic terms and the temperature of the second. */
interface Mix {
  plain: number;
  tempered: number;
  temperature: number;
}

/** Either term may be absent; a kernel then skips it. */
const mix = fc.record({
  plain: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: -2, max: 2, noNaN: true })),
  tempered: fc.oneof(fc.constant(0), fc.double({ min: -2, max: 2, noNaN: true })),
  temperature: fc.double({ min: 0.1, max: 20, noNaN: true }),
});

/** Shapes, some of which are tall enough for several blocks of rows. */
const tall = fc.oneof(
  shape,
  shape.map((size) => ({ ...size, rows: size.rows * 29, columns: 8 + (size.columns % 33) })),
);

/** One regression problem in wasm memory. */
interface Setting {
  matrix: PlacedMatrix;
  w: PlacedVector;
  bias: number;
  tau: PlacedVector;
}

function setting(bench: Bench, size: { rows: number; columns: number; padding: number }): Setting {
  const matrix = normalMatrix(bench, size);
  const [w, tau] = [normalVector(bench, size.columns), normalVector(bench, size.rows)];
  return { matrix, w, tau, bias: normalVector(bench, 1).values[0] ?? NaN };
}

/** What a gradient kernel returns and writes. */
interface Gradient {
  loss: number;
  fields: number[];
  residuals: number[];
  grad: number[];
}

/** Addresses of the targets, fields and residuals of one row. */
interface Row {
  /** Bytes from a vector's first entry. */
  first: number;
  tau: number;
  fields: number;
  residuals: number;
}

/**
 * A gradient as a design takes it: blocks of rows, the fields of each beside the pullback of the last
 * one's residuals.
 */
function gradient(
  bench: Bench,
  { matrix, w, tau, bias }: Setting,
  residualsOf: (row: Row, bias: number, count: number) => number,
): Gradient {
  const { kernels } = bench;
  const rows = matrix.rows.length;
  const columns = w.values.length;
  const [fields, residuals] = [unset(bench, rows), unset(bench, rows)];
  const grad = unset(bench, columns);
  const vectors = { fields: fields.pointer, residuals: residuals.pointer };
  const losses = [
    {
      rows: { first: 0, count: rows },
      residuals: (first: number, count: number, shift: number) => {
        const at = (pointer: number): number => pointer + 8 * first;
        const row = { tau: at(tau.pointer), fields: at(fields.pointer) };
        return residualsOf(
          { ...row, first: 8 * first, residuals: at(residuals.pointer) },
          shift,
          count,
        );
      },
    },
  ];
  const design = denseDesign(kernels, matrix.pointer, rows, matrix.stride);
  const loss = design.gradient(columns, w.pointer, bias, losses, vectors, grad.pointer);
  return {
    loss,
    fields: read(bench, fields),
    residuals: read(bench, residuals),
    grad: read(bench, grad),
  };
}

function logistic(bench: Bench, s: Setting, { plain, tempered, temperature }: Mix): Gradient {
  return gradient(bench, s, ({ tau, fields, residuals }, bias, count) =>
    bench.kernels.raw.logisticResiduals(
      ...([fields, bias, plain, tempered, temperature, tau, residuals, count] as const),
    ),
  );
}

function square(bench: Bench, s: Setting): Gradient {
  return gradient(bench, s, ({ tau, fields, residuals }, bias, count) =>
    bench.kernels.raw.squareResiduals(fields, bias, tau, residuals, count),
  );
}

/** The definition of both gradients, from the loss of one sample and its derivative in the field. */
function byDefinition(
  { matrix, w, bias, tau }: Setting,
  lossOf: (h: number) => number,
  slopeOf: (h: number) => number,
): Gradient {
  const fields = matrix.rows.map((row) =>
    row.reduce((total, x, j) => total + x * (w.values[j] ?? NaN), bias),
  );
  const residuals = fields.map((h, i) => slopeOf(h) - (tau.values[i] ?? NaN));
  const losses = fields.map((h, i) => lossOf(h) - (tau.values[i] ?? NaN) * h);
  const grad = w.values.map((_, j) =>
    matrix.rows.reduce((total, row, i) => total + (row[j] ?? NaN) * (residuals[i] ?? NaN), 0),
  );
  return { loss: losses.reduce((a, b) => a + b, 0), fields, residuals, grad };
}

/**
 * Sums of up to 2000 terms of order ten to a few hundred, in another order: partial sums reach 6e5,
 * where neighbouring numbers are 1.2e-10 apart, and √2000 roundings of half of that add up to 3e-9.
 */
const TOLERANCE = 5e-9;

function expectSame(actual: Gradient, expected: Gradient): void {
  expect(Math.abs(actual.loss - expected.loss)).toBeLessThan(TOLERANCE);
  for (const part of ['fields', 'residuals', 'grad'] as const) {
    expect(largestDifference(actual[part], expected[part])).toBeLessThan(TOLERANCE);
  }
}

describe('logisticResiduals', () => {
  it('agrees with its definition for every shape, stride and mix', () => {
    fc.assert(
      fc.property(tall, mix, ({ seed, ...size }, weights) =>
        withBench(seed, (bench) => {
          const s = setting(bench, size);
          const { plain, tempered, temperature: t } = weights;
          const expected = byDefinition(
            s,
            (h) => plain * softplus(h) + tempered * t * softplus(h / t),
            (h) => plain * sigmoid(h) + tempered * sigmoid(h / t),
          );
          expectSame(logistic(bench, s, weights), expected);
        }),
      ),
    );
  });

  it('is the gradient of the loss that it returns (central differences)', () => {
    fc.assert(
      fc.property(tall, mix, ({ seed, ...size }, weights) =>
        withBench(seed, (bench) => {
          const s = setting(bench, size);
          const direction = normalVector(bench, size.columns).values;
          const step = 1e-4;
          const along = (sign: number) => {
            const moved = s.w.values.map((x, j) => x + sign * step * (direction[j] ?? NaN));
            return logistic(bench, { ...s, w: place(bench, moved) }, weights).loss;
          };
          const { grad } = logistic(bench, s, weights);
          const slope = grad.reduce((total, g, j) => total + g * (direction[j] ?? NaN), 0);
          // Third derivatives, of order (|d|³/T²) per sample, times step²/6.
          const cubes = (size.columns ** 1.5 + 1) * size.rows;
          const bound = step ** 2 * cubes * (1 + 1 / weights.temperature ** 2);
          expect(Math.abs((along(1) - along(-1)) / (2 * step) - slope)).toBeLessThan(bound + 1e-7);
        }),
      ),
    );
  });

  /** The gradient of samples with given fields and targets, for the plain logistic loss. */
  const ofFields = (bench: Bench, fields: readonly number[], targets: readonly number[]) => {
    const matrix = { ...place(bench, fields), stride: 1, rows: fields.map((h) => [h]) };
    const s = { matrix, w: place(bench, [1]), bias: 0, tau: place(bench, targets) };
    return logistic(bench, s, { plain: 1, tempered: 0, temperature: 1 });
  };

  it('stays finite for fields far beyond the range of exp', () => {
    withBench(5, (bench) => {
      const { loss, residuals } = ofFields(bench, [800, -800, 1e5, -1e5, 3], [1, 0, 0, 1, 1]);
      expect(loss).toBeCloseTo(2e5 + softplus(-3), 9);
      expect(residuals).toEqual([0, 0, 1, -1, -sigmoid(-3)]);
    });
  });

  it('keeps the relative accuracy of losses and residuals that a good fit leaves', () => {
    withBench(6, (bench) => {
      for (const h of [1e-3, 1, 20, 40, 300, 740]) {
        const { loss, residuals } = ofFields(bench, [h, -h], [1, 0]);
        // To a few ulp, where the difference of σ(h) and the target would have lost them all.
        expect(loss / softplus(-h) / 2).toBeCloseTo(1, 15);
        expect((residuals[0] ?? NaN) / -sigmoid(-h)).toBeCloseTo(1, 15);
        expect((residuals[1] ?? NaN) / sigmoid(-h)).toBeCloseTo(1, 15);
      }
    });
  });
});

describe('squareResiduals', () => {
  it('gives every row the field of gemv, bit for bit, in whichever block it stands', () => {
    fc.assert(
      fc.property(tall, ({ seed, ...size }) =>
        withBench(seed, (bench) => {
          const s = { ...setting(bench, size), bias: 0 };
          const { pointer, rows, stride } = s.matrix;
          const out = unset(bench, rows.length);
          const columns = s.w.values.length;
          bench.kernels.raw.gemv(
            ...[pointer, rows.length, columns, stride, s.w.pointer, out.pointer],
          );
          expect(square(bench, s).fields).toEqual(read(bench, out));
        }),
      ),
    );
  });

  it('agrees with its definition for every shape and stride', () => {
    fc.assert(
      fc.property(tall, ({ seed, ...size }) =>
        withBench(seed, (bench) => {
          const s = setting(bench, size);
          const expected = byDefinition(
            s,
            (h) => 0.5 * h * h,
            (h) => h,
          );
          expectSame(square(bench, s), expected);
        }),
      ),
    );
  });
});

/** The weights of a hinge's two sides, and its target at a temperature. */
const hinges = fc.record({
  side: fc.double({ min: 0, max: 2, noNaN: true }),
  other: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2, noNaN: true })),
  tempered: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2, noNaN: true })),
  temperature: fc.double({ min: 0.1, max: 20, noNaN: true }),
});

/** A vector whose entries alternate between two numbers. */
function alternating(bench: Bench, rows: number, one: number, other: number): PlacedVector {
  return place(
    bench,
    Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? one : other)),
  );
}

describe('squaredHingeResiduals', () => {
  it('agrees with its definition for every weight of its sides', () => {
    fc.assert(
      fc.property(tall, hinges, ({ seed, ...size }, { side, other, tempered, temperature: t }) =>
        withBench(seed, (bench) => {
          const s = setting(bench, size);
          const plus = alternating(bench, size.rows, side, side);
          const minus = alternating(bench, size.rows, other, other);
          const found = gradient(bench, s, ({ first, tau, fields, residuals }, bias, count) =>
            bench.kernels.raw.squaredHingeResiduals(
              ...([fields, bias, plus.pointer + first, minus.pointer + first] as const),
              ...([tempered, t, tau, residuals, count] as const),
            ),
          );
          const below = (h: number): number => Math.max(0, 1 - h);
          const above = (h: number): number => Math.max(0, 1 + h);
          const expected = byDefinition(
            s,
            (h) =>
              0.5 * (side * below(h) ** 2 + other * above(h) ** 2) + tempered * t * softplus(h / t),
            (h) => -side * below(h) + other * above(h) + tempered * sigmoid(h / t),
          );
          expectSame(found, expected);
        }),
      ),
    );
  });
});

describe('hingeResiduals', () => {
  const rows = 201;

  /** Loss, residuals, pulls and fields of `rows` samples without a soft target. */
  function rounded(bench: Bench, weights: [number, number], penalty: number, g: number, to = 4) {
    const { kernels } = bench;
    const at = Array.from({ length: rows }, (_, i) => (2 * to * i) / (rows - 1) - to);
    const [fields, zero] = [place(bench, at), alternating(bench, rows, 0, 0)];
    const multipliers = alternating(bench, rows, g, g);
    const [plus, minus] = weights.map((weight) => alternating(bench, rows, weight, weight)) as [
      PlacedVector,
      PlacedVector,
    ];
    const [pulls, residuals] = [unset(bench, rows), unset(bench, rows)];
    const loss = kernels.raw.hingeResiduals(
      ...([fields.pointer, 0, plus.pointer, minus.pointer, multipliers.pointer, penalty] as const),
      ...([0, 1, zero.pointer, pulls.pointer, residuals.pointer, rows] as const),
    );
    return { at, loss, pulls: read(bench, pulls), residuals: read(bench, residuals) };
  }

  const hinge = ([plus, minus]: [number, number], u: number): number =>
    plus * Math.max(0, 1 - u) + minus * Math.max(0, 1 + u);

  it('has the Moreau envelope of the hinges, whose minimum over u is searched for', () => {
    withBench(7, (bench) => {
      for (const weights of [
        [1, 0],
        [0, 1],
        [0.7, 0.3],
      ] as [number, number][]) {
        for (const [penalty, g] of [
          [0.2, 0],
          [3, 0.4],
          [50, -0.6],
        ] as [number, number][]) {
          const { at, loss, pulls, residuals } = rounded(bench, weights, penalty, g);
          // Adding zero makes both zeros one.
          expect(residuals).toEqual(pulls.map((pull) => pull + 0));
          const lowest = at.map((h, i) => {
            const z = h + g / penalty;
            const value = (u: number) => hinge(weights, u) + 0.5 * penalty * (z - u) ** 2;
            const u = z - (pulls[i] as number) / penalty;
            // The function is convex: no neighbour is lower.
            for (const step of [-1e-4, 1e-4]) expect(value(u + step)).toBeGreaterThan(value(u));
            return value(u) - (g * g) / (2 * penalty);
          });
          expect(loss).toBeCloseTo(
            lowest.reduce((a, b) => a + b, 0),
            9,
          );
        }
      }
    });
  });

  it('is the hinges themselves for an infinite penalty', () => {
    withBench(8, (bench) => {
      const weights: [number, number] = [0.7, 0.3];
      // No field lies on a kink.
      const { at, loss, pulls } = rounded(bench, weights, Infinity, 0.4, 4.03);
      const expected = at.map((h) => (h < -1 ? -0.7 : h > 1 ? 0.3 : 0.3 - 0.7));
      expect(pulls).toEqual(expected);
      const total = at.reduce((sum, h) => sum + hinge(weights, h), 0);
      expect(loss).toBeCloseTo(total, 10);
    });
  });
});
