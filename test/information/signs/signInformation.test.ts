import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '../../../src/information/discrete/decompose.ts';
import { isGarbling } from '../../../src/information/signs/garbling.ts';
import { signInformation } from '../../../src/information/signs/signInformation.ts';
import { signTable } from '../../../src/information/signs/signTable.ts';
import { learnerPairs, signedPopulations } from '../../observables/populations.ts';
import { mixture, pairWith, perceptron } from '../fields/pairs.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the decomposition of answers', () => {
  it.each([
    [0.1, 0.002935],
    [0.5, 0.081704],
    [0.9, 0.406497],
  ])(
    'has a teacher at correlation %d with %d bit, all redundant with a student above',
    (r, bits) => {
      const [teacher, student, overlap] = pairWith(r, 0.95, 0.9 * r);
      const found = signInformation(perceptron({}), { teacher, student, overlap });
      expect(found).toMatchObject({ converged: true, gap: 0, unit: 'bit' });
      expect(found.converged && found.redundant).toBeCloseTo(bits, 6);
      expect(found.converged && found.uniqueTeacher).toBe(0);
    },
  );

  it('is that of the table of answers and labels, in an order or not', () => {
    fc.assert(
      fc.property(signedPopulations, learnerPairs, (population, { own, source }) => {
        const pair = { teacher: source, student: own, overlap: source.overlap };
        const found = signInformation(population, pair);
        const expected = decompose({ joint: signTable(population, pair).cells });
        if (!found.converged || !expected.converged) throw new Error('a table of eight cells');
        const tolerance = 1e-9 + expected.gap;
        for (const part of [
          'redundant',
          'uniqueTeacher',
          'uniqueStudent',
          'synergistic',
        ] as const) {
          expect(Math.abs(found[part] - expected[part])).toBeLessThan(tolerance);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has unique information on both sides where biases favour different classes', () => {
    const teacher = { m: 1, q: 1.2, bias: 0.8 };
    const student = { m: 1, q: 1.2, bias: -0.8 };
    const found = signInformation(mixture({}), { teacher, student, overlap: 1 });
    if (!found.converged) throw new Error(found.reason);
    expect(found.uniqueTeacher).toBeGreaterThan(0.01);
    expect(found.uniqueStudent).toBeCloseTo(found.uniqueTeacher, 8);
  });
});

describe('a garbling', () => {
  it('of a binary channel is the channel with random changes, and is known as one', () => {
    fc.assert(
      fc.property(chance, chance, chance, chance, (plus, minus, u, v) => {
        const through = (p: number) => u * p + v * (1 - p);
        const coarse = { plus: through(plus), minus: through(minus) };
        expect(isGarbling(coarse, { plus, minus })).toBe(true);
      }),
    );
  });

  it('is known as one where the channel tells hardly anything', () => {
    const [fine, u, v] = [{ plus: 1.823707851400514e-12, minus: 0 }, 1 - 2 ** -52, 0.5 + 1e-12];
    const through = (p: number) => u * p + v * (1 - p);
    const coarse = { plus: through(fine.plus), minus: through(fine.minus) };
    expect(isGarbling(coarse, fine)).toBe(true);
  });

  it('is none that judges one label better', () => {
    expect(isGarbling({ plus: 0.9, minus: 0.5 }, { plus: 0.8, minus: 0.2 })).toBe(false);
    expect(isGarbling({ plus: 0.8, minus: 0.2 }, { plus: 0.9, minus: 0.5 })).toBe(false);
    expect(isGarbling({ plus: 0.8, minus: 0.2 }, { plus: 0.5, minus: 0.5 })).toBe(false);
  });
});
