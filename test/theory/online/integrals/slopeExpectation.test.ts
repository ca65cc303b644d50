import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitActivation } from '../../../../src/problem/unitActivation.ts';
import type { Fields } from '../../../../src/theory/online/integrals/fields.ts';
import {
  meanFieldOutput,
  meanOfSlopes,
  meanOutputs,
  unweighted,
  weighBySlope,
} from '../../../../src/theory/online/integrals/slopeExpectation.ts';
import { entriesOf, fieldsOf } from './randomFields.ts';
import { slopeReferences } from './slopeReferences.ts';
import type { SlopeReference } from './slopeReferences.ts';

const weighted = (fields: Fields, units: readonly number[]) =>
  units.reduce(weighBySlope, unweighted(fields));

/** √E g², to which errors are relative. */
function size({ activations, covariances }: Fields, unit: number): number {
  const isBounded = activations[unit] === 'erf' || activations[unit] === 'sign';
  return isBounded ? 1 : Math.sqrt(covariances[unit * (activations.length + 1)] as number);
}

function relativeError({ fields, places: [u, v, w, z], value }: SlopeReference): number {
  const computed = meanOutputs(weighted(fields, [u, v]), w, z);
  return Math.abs(computed - value) / (size(fields, w) * size(fields, z));
}

describe("E[g'(x_u) g'(x_v) g(x_w) g(x_z)] beside quadrature over two fields", () => {
  const all = slopeReferences();

  it.each(['', 'pair', 'pairs', 'plane', 'all'])(
    'agrees to 1e-12 where the fields that are almost dependent are: "%s"',
    (near) => {
      const rows = all.filter((row) => row.near === near);
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) expect(relativeError(row)).toBeLessThan(1e-12);
    },
  );

  it('agrees to 1e-12 where factors belong to the same unit', () => {
    const rows = all.filter(({ places }) => new Set(places).size < 4);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) expect(relativeError(row)).toBeLessThan(1e-12);
  });
});

const erfUnits: UnitActivation[] = ['erf', 'erf', 'erf', 'erf'];

describe('erf units: the printed integrals of Saad & Solla 1995', () => {
  it("I₃ = E[g'(u) v g(w)]", () => {
    fc.assert(
      fc.property(fieldsOf(erfUnits), (fields) => {
        const C = entriesOf(fields);
        const [u, v, w] = [0, 1, 2] as const;
        const lambda3 = (1 + C(u, u)) * (1 + C(w, w)) - C(u, w) ** 2;
        const top = C(v, w) * (1 + C(u, u)) - C(u, v) * C(u, w);
        const printed = ((2 / Math.PI) * top) / (Math.sqrt(lambda3) * (1 + C(u, u)));
        const computed = meanFieldOutput(weighted(fields, [u]), v, w);
        expect(Math.abs(computed - printed)).toBeLessThan(1e-12 * (1 + Math.sqrt(C(v, v))));
      }),
    );
  });

  it("I₄ = E[g'(u) g'(v) g(w) g(z)]", () => {
    fc.assert(
      fc.property(fieldsOf(erfUnits), (fields) => {
        const C = entriesOf(fields);
        const [u, v, w, z] = [0, 1, 2, 3] as const;
        const [uu, vv, uv] = [1 + C(u, u), 1 + C(v, v), C(u, v)];
        const lambda4 = uu * vv - uv ** 2;
        const lambda = (a: number, b: number) =>
          lambda4 * (C(a, b) + (a === b ? 1 : 0)) -
          C(v, a) * C(v, b) * uu -
          C(u, a) * C(u, b) * vv +
          uv * (C(u, a) * C(v, b) + C(u, b) * C(v, a));
        const sine = lambda(w, z) / Math.sqrt(lambda(w, w) * lambda(z, z));
        const printed = (4 / Math.PI ** 2 / Math.sqrt(lambda4)) * Math.asin(sine);
        const computed = meanOutputs(weighted(fields, [u, v]), w, z);
        expect(Math.abs(computed - printed)).toBeLessThan(1e-12);
      }),
    );
  });

  it("E[g'(u) g'(v)] = (2/π)/√((1 + C_uu)(1 + C_vv) − C_uv²)", () => {
    fc.assert(
      fc.property(fieldsOf(erfUnits), (fields) => {
        const C = entriesOf(fields);
        const determinant = (1 + C(0, 0)) * (1 + C(1, 1)) - C(0, 1) ** 2;
        const computed = meanOfSlopes(weighted(fields, [0, 1]));
        expect(Math.abs(computed - 2 / Math.PI / Math.sqrt(determinant))).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('all units', () => {
  const activation = fc.constantFrom<UnitActivation>('erf', 'relu', 'linear');
  const four = fc.tuple(activation, activation, activation, activation);

  it("a linear output is a field: E[g'(u) x_v g(w)] is the mean with two outputs", () => {
    const units = four.chain(([u, , w, z]) => fieldsOf([u, 'linear', w, z]));
    fc.assert(
      fc.property(units, (fields) => {
        const sloped = weighted(fields, [0]);
        const [one, other] = [meanFieldOutput(sloped, 1, 2), meanOutputs(sloped, 1, 2)];
        expect(Math.abs(one - other)).toBeLessThan(1e-13 * size(fields, 1) * size(fields, 2));
      }),
    );
  });

  it('steps of equal units are one step', () => {
    fc.assert(
      fc.property(fieldsOf(['relu', 'erf', 'relu', 'sign']), (fields) => {
        for (const [w, z] of [
          [1, 2],
          [2, 2],
          [2, 3],
        ] as const) {
          const once = meanOutputs(weighted(fields, [0]), w, z);
          expect(meanOutputs(weighted(fields, [0, 0]), w, z)).toBeCloseTo(once, 13);
        }
      }),
    );
  });

  it('does not depend on the order of slopes, nor on that of outputs', () => {
    fc.assert(
      fc.property(four.chain(fieldsOf), (fields) => {
        const scale = size(fields, 2) * size(fields, 3);
        const value = meanOutputs(weighted(fields, [0, 1]), 2, 3);
        const swapped = meanOutputs(weighted(fields, [1, 0]), 3, 2);
        expect(Math.abs(value - swapped)).toBeLessThan(1e-12 * scale);
      }),
    );
  });
});
