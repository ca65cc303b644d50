import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/information/discrete/decompose.ts';
import { measures } from '../../../src/information/discrete/decomposeTable.ts';
import type {
  Measure,
  TableDecomposition,
} from '../../../src/information/discrete/decomposeTable.ts';
import type { Joint, State } from '../../../src/information/discrete/joint.ts';
import {
  mapTeacher,
  redundancyCertificate,
} from '../../../src/information/discrete/redundancyCertificate.ts';
import { uniform } from '../../uniform.ts';
import { arbitraryJoint, informationIn, jointOf } from './arbitraryJoint.ts';
import { channels, erases, flips, gate, known } from './gates.ts';
import type { Parts } from './gates.ts';

/** The gap that is promised of a decomposition, in bits. */
const promised = 1e-8;

/** Sums of up to 64 products of order 1 and their logarithms. */
const rounding = 1e-13;

function decomposed(joint: Joint, measure: Measure = 'broja'): TableDecomposition {
  const answer = decompose(joint, measure);
  if (!answer.converged) throw new Error(answer.reason);
  expect(answer.gap).toBeLessThanOrEqual(promised);
  return answer;
}

function expectParts(answer: TableDecomposition, parts: Parts): void {
  const { redundant, uniqueTeacher, uniqueStudent, synergistic, gap } = answer;
  for (const [i, value] of [redundant, uniqueTeacher, uniqueStudent, synergistic].entries()) {
    expect(Math.abs(value - (parts[i] as number))).toBeLessThan(gap + rounding);
  }
}

/** The table with teacher and student exchanged. */
function exchanged({ joint }: Joint): Joint {
  return { joint: joint.map(({ t, s, ...entry }) => ({ ...entry, t: s, s: t })) };
}

/** Two independent tables side by side: states are pairs of states. */
function product(one: Joint, other: Joint): Joint {
  const pair = (a: State, b: State) => `${a},${b}`;
  const joint = one.joint.flatMap((a) =>
    other.joint.map((b) => ({
      ...{ t: pair(a.t, b.t), s: pair(a.s, b.s), y: pair(a.y, b.y) },
      p: a.p * b.p,
    })),
  );
  return { joint };
}

describe('the decomposition of a table', () => {
  it.each(known)('is that known of $name, with broja and with imin', ({ joint, broja, imin }) => {
    expectParts(decomposed(joint, 'broja'), broja);
    expectParts(decomposed(joint, 'imin'), imin);
  });

  it('tells a shared nuisance from a shared task, of which T and S have one bit each', () => {
    const [nuisance, task] = known.slice(-2).map(({ joint }) => decomposed(joint).redundant);
    expect(nuisance).toBeCloseTo(0, 8);
    expect(task).toBeCloseTo(1, 8);
  });

  it('takes the smaller information for redundant with mmi', () => {
    const copy = known.find(({ name }) => name === 'COPY')?.joint as Joint;
    expectParts(decomposed(copy, 'mmi'), [1, 0, 0, 1]);
  });

  it('names its measure and its unit, and has no gap in closed form', () => {
    const joint = gate(2, (a, b) => [a, b, a & b]);
    for (const measure of measures) {
      expect(decomposed(joint, measure)).toMatchObject({ measure, unit: 'bit', converged: true });
    }
    expect([decomposed(joint, 'imin').gap, decomposed(joint, 'mmi').gap]).toEqual([0, 0]);
  });

  it('has parts that are not negative and sum to what T, S and both tell of Y', () => {
    fc.assert(
      fc.property(arbitraryJoint, fc.constantFrom(...measures), (joint, measure) => {
        const answer = decomposed(joint, measure);
        const { redundant, uniqueTeacher, uniqueStudent, synergistic } = answer;
        const parts = [redundant, uniqueTeacher, uniqueStudent, synergistic];
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        const sums: [number, number][] = [
          [redundant + uniqueTeacher, informationIn(joint, ({ t }) => t)],
          [redundant + uniqueStudent, informationIn(joint, ({ s }) => s)],
          [parts.reduce((a, b) => a + b, 0), informationIn(joint, ({ t, s }) => [t, s])],
        ];
        for (const [sum, information] of sums) {
          expect(Math.abs(sum - information)).toBeLessThan(rounding);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('exchanges the unique parts when teacher and student are exchanged', () => {
    fc.assert(
      fc.property(arbitraryJoint, fc.constantFrom(...measures), (joint, measure) => {
        const { redundant, uniqueTeacher, uniqueStudent, synergistic, gap } = decomposed(
          joint,
          measure,
        );
        const other = decomposed(exchanged(joint), measure);
        const parts: Parts = [redundant, uniqueStudent, uniqueTeacher, synergistic];
        expectParts({ ...other, gap: gap + other.gap }, parts);
      }),
    );
  });

  it('does not depend on the names of states, nor on the order of entries', () => {
    const order = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(arbitraryJoint, order, ({ joint }, keys) => {
        const shuffled = joint
          .map(({ t, s, y, p }) => ({
            key: keys.next().value as number,
            entry: { t: `T${3 - Number(t)}`, s: -Number(s), y: `label ${y}`, p },
          }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const one = decomposed({ joint });
        const other = decomposed({ joint: shuffled });
        const { redundant, uniqueTeacher, uniqueStudent, synergistic } = one;
        const parts: Parts = [redundant, uniqueTeacher, uniqueStudent, synergistic];
        expectParts({ ...other, gap: one.gap + other.gap }, parts);
      }),
    );
  });

  it('adds over independent tables (Bertschinger et al. 2014)', () => {
    const and = gate(2, (a, b) => [a, b, a & b]);
    const noisy = channels(flips(0.1), erases(0.5));
    const [one, other, both] = [and, noisy, product(and, noisy)].map((joint) => decomposed(joint));
    expect(both?.redundant).toBeCloseTo((one?.redundant ?? 0) + (other?.redundant ?? 0), 8);
    expect(both?.uniqueStudent).toBeCloseTo(other?.uniqueStudent ?? 0, 8);
  });
});

describe('the unique information of Bertschinger et al.', () => {
  it('is none where the student sees the task through the teacher', () => {
    const row = fc.array(uniform(0, 1), { minLength: 3, maxLength: 3 });
    const stochastic = row.filter((values) => values.some((value) => value > 0));
    fc.assert(
      fc.property(
        fc.array(uniform(0, 1), { minLength: 6, maxLength: 6 }),
        fc.array(stochastic, { minLength: 3, maxLength: 3 }),
        (pairs, channel) => {
          fc.pre(pairs.some((value) => value > 0));
          const values = pairs.flatMap((value, i) => {
            const heard = channel[Math.floor(i / 2)] as number[];
            const total = heard.reduce((a, b) => a + b, 0);
            return heard.map((p) => (value * p) / total);
          });
          // Written with t slowest, then y, then s.
          const { joint } = jointOf(values, [2, 3]);
          const through = { joint: joint.map(({ s, y, ...entry }) => ({ ...entry, s: y, y: s })) };
          const { redundant, uniqueStudent, gap } = decomposed(through);
          expect(uniqueStudent).toBeLessThan(gap + rounding);
          const ofStudent = informationIn(through, ({ s }) => s);
          expect(Math.abs(redundant - ofStudent)).toBeLessThan(gap + rounding);
        },
      ),
    );
  });

  it('does not grow for the teacher, nor the redundancy, when states of the teacher are merged', () => {
    // From an optimal q of the finer table one of the coarser is made by merging, and one of the
    // finer table from the coarser by P(t|f(t),y): neither makes more of the minimum.
    fc.assert(
      fc.property(arbitraryJoint, fc.integer({ min: 1, max: 3 }), (joint, parts) => {
        const fine = decomposed(joint);
        const coarse = decomposed(mapTeacher(joint, (t) => Number(t) % parts));
        const tolerance = fine.gap + coarse.gap + rounding;
        expect(coarse.uniqueTeacher).toBeLessThan(fine.uniqueTeacher + tolerance);
        expect(coarse.redundant).toBeLessThan(fine.redundant + tolerance);
        expect(coarse.uniqueTeacher + coarse.redundant).toBeLessThan(
          fine.uniqueTeacher + fine.redundant + rounding,
        );
      }),
    );
  });
});

describe('a decomposition that is not to be had', () => {
  it('is refused of what is no joint distribution', () => {
    const joint = [
      { t: 0, s: 0, y: 0, p: 1.5 },
      { t: 1, s: 0, y: 0, p: -0.5 },
    ];
    expect(() => decompose({ joint })).toThrow(/joint.1.p is -0.5; it must be a finite number/);
    expect(() => redundancyCertificate({ joint: [] }, (t) => t)).toThrow(/joint is an empty list/);
  });

  it('is no number: the steps allowed do not reach the gap', () => {
    const joint = gate(2, (a, b) => [a, b, a & b]);
    const answer = decompose(joint, 'broja', { steps: 2 });
    expect(answer).toMatchObject({ converged: false, measure: 'broja', unit: 'bit' });
    expect(answer.gap).toBeGreaterThan(promised);
    expect(answer).not.toHaveProperty('redundant');
    expect('reason' in answer && answer.reason).toMatch(/the gap of broja is .* bit after 2 steps/);
  });

  it('is no number: the table is too large, which the closed forms are not', () => {
    const joint = Array.from({ length: 50 }, (_, i) => ({ t: i, s: i, y: 0, p: 0.02 }));
    expect(decompose({ joint })).toMatchObject({
      converged: false,
      reason: expect.stringMatching(/too large for broja: 2600 unknowns, at most 2000/) as string,
      gap: null,
    });
    expect(decomposed({ joint }, 'imin').redundant).toBeCloseTo(0, 12);
  });
});

describe('large and ill-conditioned tables', () => {
  const maximum = (levels: number, labels: number) => {
    const numbers = [...Array(levels).keys()];
    return {
      joint: numbers.flatMap((t) =>
        numbers.map((s) => ({ t, s, y: Math.min(labels, Math.max(t, s)), p: levels ** -2 })),
      ),
    };
  };

  it.each([
    ['16 × 16 × 4', 3],
    ['16 × 16 × 16', 15],
  ])('have the promised gap: the maximum of two numbers, %s', (_, labels) => {
    const { redundant, uniqueTeacher } = decomposed(maximum(16, labels));
    // Given Y, T and S have the same law: neither knows what the other does not.
    expect(uniqueTeacher).toBeLessThan(promised);
    expect(redundant).toBeGreaterThan(0.1);
  });

  it('have it where the optimum is not unique and whole cells vanish', () => {
    const six = [...Array(6).keys()];
    const joint = six.map((i) => ({ t: i % 2, s: i % 3, y: i < 3 ? i : 5 - i, p: 1 / 6 }));
    decomposed({ joint });
    decomposed(maximum(5, 4));
  });
});
