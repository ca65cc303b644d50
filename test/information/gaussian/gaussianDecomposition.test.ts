import fc from 'fast-check';
import { Matrix, determinant } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { channelJoint } from '../../../src/information/gaussian/channelJoint.ts';
import { crossNoise } from '../../../src/information/gaussian/crossNoise.ts';
import { gaussianDecomposition } from '../../../src/information/gaussian/gaussianDecomposition.ts';
import type { GaussianJoint } from '../../../src/information/gaussian/gaussianJoint.ts';
import { scalarTarget } from '../../../src/information/gaussian/scalarTarget.ts';
import { unionInformation } from '../../../src/information/gaussian/unionInformation.ts';

type Rows = number[][];

const half = 0.5 * Math.log2(3);
const root = Math.SQRT2;

describe('the decomposition of Gaussian features', () => {
  it.each<[string, Rows, Rows, number[]]>([
    ['orthogonal unit gains', [[1, 0]], [[0, 1]], [0.5, 0.5, 0, 0]],
    ['gains √2 and 1 in one direction', [[root, 0]], [[1, 0]], [half - 0.5, 0, 0.5, 1 - half + 0]],
    [
      'diag(√2, 1) against diag(1, √2)',
      [
        [root, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, root],
      ],
      [half - 0.5, half - 0.5, 1, 2 * (1 - half)],
    ],
    [
      'diag(2, 1) against 1',
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      [0.5 * Math.log2(5) - 0.5, 0, 1, 0.5 * Math.log2(6) + half - 0.5 * Math.log2(5) - 0.5],
    ],
  ])('of %s is that of parallel channels', (_, x, y, expected) => {
    const found = gaussianDecomposition(channelJoint(x, y));
    const parts = [found.uniqueTeacher, found.uniqueStudent, found.redundant, found.synergistic];
    parts.forEach((part, i) => expect(part).toBeCloseTo(expected[i] as number, 8));
    expect(found.gap).toBeLessThan(1e-8);
  });
});

const gain = fc.double({ min: -3, max: 3, noNaN: true });

/** Gains of `rows` features of a target of two dimensions. */
function gains(rows: number): fc.Arbitrary<Rows> {
  return fc.array(fc.tuple(gain, gain), { minLength: rows, maxLength: rows });
}

/** A matrix of norm below 1. */
const contractions: fc.Arbitrary<Matrix> = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((entries) => {
    const matrix = Matrix.from1DArray(2, 2, entries);
    return Matrix.mul(matrix, 1 / (1 + matrix.norm()));
  });

describe('the union information', () => {
  it('is that of the better of parallel channels, Σ ½ log₂(1 + max(h_X², h_Y²))', () => {
    const pairs = fc.array(fc.tuple(gain, gain), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(pairs, (channels) => {
        const [x, y] = [0, 1].map((k) => Matrix.diag(channels.map((pair) => pair[k] as number)));
        const expected = channels.reduce(
          (sum, [a, b]) => sum + 0.5 * Math.log2(1 + Math.max(a * a, b * b)),
          0,
        );
        const { bits, gap } = unionInformation({ x: x as Matrix, y: y as Matrix });
        expect(gap).toBeLessThan(1e-8);
        expect(Math.abs(bits - expected)).toBeLessThan(gap + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('is at most f(Σ) for every Σ, and within its gap of its bound from below', () => {
    fc.assert(
      fc.property(gains(2), gains(2), contractions, (x, y, sigma) => {
        const pair = { x: new Matrix(x), y: new Matrix(y) };
        const { bits, gap, crossCovariance } = unionInformation(pair);
        const there = crossNoise(pair, sigma)?.value as number;
        expect(bits - gap).toBeLessThanOrEqual(there / Math.LN2 + 1e-12);
        const best = crossNoise(pair, new Matrix(crossCovariance))?.value as number;
        expect(bits).toBeCloseTo(best / Math.LN2, 12);
        expect(gap).toBeLessThan(1e-8);
      }),
      { numRuns: 20 },
    );
  });

  // scipy's Nelder–Mead over Σ = U diag(tanh s) Vᵀ, best of four random starts.
  it.each<[number, Rows, Rows]>([
    [
      2.06548974371,
      [
        [1, 0.5],
        [-0.3, 2],
      ],
      [
        [0.2, -1],
        [1.5, 0.4],
      ],
    ],
    [
      2.7510604562,
      [
        [1, 0.5, 0.2],
        [-0.3, 2, 0],
        [0.4, 0.4, 0.9],
      ],
      [
        [0.2, -1, 1],
        [1.5, 0.4, -0.3],
      ],
    ],
    [
      1.9534452978,
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [1, -1],
      ],
    ],
  ])('is the %d bit of a search without derivatives', (bits, x, y) => {
    const found = unionInformation({ x: new Matrix(x), y: new Matrix(y) });
    expect(found.bits).toBeCloseTo(bits, 9);
  });

  it('bounds f from below by its tangents: the gap holds far from the minimum, too', () => {
    fc.assert(
      fc.property(gains(2), gains(2), contractions, contractions, (x, y, here, there) => {
        const pair = { x: new Matrix(x), y: new Matrix(y) };
        const [one, other] = [here, there].map((sigma) => crossNoise(pair, sigma));
        if (one === undefined || other === undefined) throw new Error('a contraction is inside');
        const step = Matrix.sub(there, here);
        const tangent = one.value + Matrix.mul(one.gradient, step).sum();
        expect(other.value).toBeGreaterThanOrEqual(tangent - 1e-12);
      }),
    );
  });

  it('changes as its gradient says', () => {
    const pair = {
      x: new Matrix([
        [1, 0.5],
        [-0.3, 2],
      ]),
      y: new Matrix([
        [0.2, -1],
        [1.5, 0.4],
      ]),
    };
    const sigma = Matrix.from1DArray(2, 2, [0.3, -0.2, 0.1, 0.4]);
    const at = (change: number, i: number) => {
      const moved = sigma.to1DArray().map((entry, k) => entry + (k === i ? change : 0));
      return crossNoise(pair, Matrix.from1DArray(2, 2, moved))?.value as number;
    };
    const gradient = crossNoise(pair, sigma)?.gradient.to1DArray() as number[];
    gradient.forEach((slope, i) => {
      expect(slope).toBeCloseTo((at(1e-5, i) - at(-1e-5, i)) / 2e-5, 8);
    });
  });
});

describe('the decomposition of Gaussian features', () => {
  it('has parts that are not negative, sums to I(Y;T,S) and mirrors when T and S change places', () => {
    fc.assert(
      fc.property(gains(2), gains(3), (x, y) => {
        const joint = channelJoint(x, y);
        const found = gaussianDecomposition(joint);
        const { redundant, uniqueTeacher, uniqueStudent, synergistic, gap } = found;
        const parts = [redundant, uniqueTeacher, uniqueStudent, synergistic];
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1e-10);
        expect(gap).toBeLessThan(1e-8);
        const all = new Matrix([...x, ...y]);
        const eye = Matrix.eye(2);
        const expected = 0.5 * Math.log2(determinant(all.transpose().mmul(all).add(eye)));
        // The parts are certified to 1e-8 bit, and so is their sum.
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - expected)).toBeLessThan(1e-8);
        const { teacher, student } = joint;
        const mirrored = gaussianDecomposition({ ...joint, teacher: student, student: teacher });
        expect(mirrored.redundant).toBeCloseTo(redundant, 7);
        expect(mirrored.uniqueStudent).toBeCloseTo(uniqueTeacher, 7);
      }),
      { numRuns: 20 },
    );
  });

  it('does not know the coordinates of features and target, nor copies of features', () => {
    const joint = channelJoint(
      [[1, 0.4]],
      [
        [0.3, 1.2],
        [0.1, -1],
      ],
    );
    const found = gaussianDecomposition(joint);
    const mixed = new Matrix([
      [3, 0, 0, 0, 0],
      [0, 0.5, 0.2, 0, 0],
      [0, -1, 2, 0, 0],
      [0, 0, 0, 10, 1],
      [0, 0, 0, -2, 0.1],
      // The sum of both features of the student once more.
      [0, -0.5, 2.2, 0, 0],
    ]);
    const covariance = mixed.mmul(new Matrix(joint.covariance.map((row) => [...row])));
    const seen = gaussianDecomposition({
      covariance: covariance.mmul(mixed.transpose()).to2DArray(),
      teacher: [0],
      student: [1, 2, 5],
      target: [3, 4],
    });
    expect(seen.redundant).toBeCloseTo(found.redundant, 8);
    expect(seen.synergistic).toBeCloseTo(found.synergistic, 8);
  });

  it('of a student that is the teacher is all redundant', () => {
    const joint = channelJoint(
      [
        [1, 0.4],
        [0, 2],
      ],
      [[1, 1]],
    );
    const same = gaussianDecomposition({ ...joint, student: joint.teacher });
    expect(same.redundant).toBeGreaterThan(1);
    for (const part of [same.uniqueTeacher, same.uniqueStudent, same.synergistic]) {
      expect(part).toBeCloseTo(0, 8);
    }
  });

  it('agrees with the closed form for a target of one dimension', () => {
    const correlation = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(correlation, correlation, correlation, (teacher, student, free) => {
        const pair = teacher * student + free * Math.sqrt((1 - teacher ** 2) * (1 - student ** 2));
        const expected = scalarTarget({ teacher, student, pair });
        const found = gaussianDecomposition({
          covariance: [
            [1, pair, teacher],
            [pair, 1, student],
            [teacher, student, 1],
          ],
          teacher: [0],
          student: [1],
          target: [2],
        });
        expect(found.redundant).toBeCloseTo(expected.redundant, 8);
        expect(found.synergistic).toBeCloseTo(expected.synergistic, 8);
        expect(found.gap).toBe(0);
      }),
    );
  });

  it('of two features that only together know the target has an infinite synergy', () => {
    const covariance = [
      [2, 0, 1, 0],
      [0, 2, 1, 0],
      [1, 1, 1, 0],
      [0, 0, 0, 1],
    ];
    // T = M + n, S = M − n, and a second target that nobody sees.
    const found = gaussianDecomposition({ covariance, teacher: [0], student: [1], target: [2, 3] });
    expect(found.synergistic).toBe(Number.POSITIVE_INFINITY);
    expect(found.redundant).toBeCloseTo(0.5, 8);
  });

  it.each<[string, Partial<GaussianJoint>, RegExp]>([
    ['a teacher that is the target', { teacher: [2] }, /teacher determines .* infinite/],
    ['a row that is not there', { student: [3] }, /no row 3/],
    ['nobody', { student: [] }, /one row each/],
    [
      'no symmetry',
      {
        covariance: [
          [1, 0.5, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
      /not symmetric/,
    ],
    [
      'a negative eigenvalue',
      {
        covariance: [
          [1, 2, 0],
          [2, 1, 0],
          [0, 0, 1],
        ],
        teacher: [0, 1],
      },
      /semidefinite/,
    ],
    [
      'no number',
      {
        covariance: [
          [1, 0, 0],
          [0, Number.NaN, 0],
          [0, 0, 1],
        ],
      },
      /not finite/,
    ],
    [
      'a row that is too short',
      {
        covariance: [
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      },
      /as many numbers/,
    ],
  ])('refuses %s', (_, change, message) => {
    const joint = {
      covariance: Matrix.eye(3).to2DArray(),
      teacher: [0],
      student: [1],
      target: [2],
    };
    expect(() => gaussianDecomposition({ ...joint, ...change })).toThrow(message);
  });
});

describe('the demonstration T = (Y + ½n, 2G), S = cos a T₁ + sin a T₂ + ½z', () => {
  it.each([
    [0, 0.7925],
    [45, 0.1378],
    [90, 0],
  ])('at a = %d° has redundancy %d: alignment is no transfer', (degrees, redundant) => {
    const angle = (degrees * Math.PI) / 180;
    // Coordinates Y, n, G, z.
    const rows = new Matrix([
      [1, 0.5, 0, 0],
      [0, 0, 2, 0],
      [Math.cos(angle), 0.5 * Math.cos(angle), 2 * Math.sin(angle), 0.5],
      [1, 0, 0, 0],
    ]);
    const found = gaussianDecomposition({
      covariance: rows.mmul(rows.transpose()).to2DArray(),
      teacher: [0, 1],
      student: [2],
      target: [3],
    });
    expect(found.redundant).toBeCloseTo(redundant, 4);
  });
});
