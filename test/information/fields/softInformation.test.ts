import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixtureInformation } from '../../../src/information/fields/mixtureInformation.ts';
import { perceptronInformation } from '../../../src/information/fields/perceptronInformation.ts';
import { softInformation } from '../../../src/information/fields/softInformation.ts';
import {
  learnerPairs,
  linearPopulations,
  signedPopulations,
} from '../../observables/populations.ts';
import { cloudsOnGrid, labelsOnGrid } from './informationOnGrid.ts';
import { mixture, pairWith, perceptron } from './pairs.ts';

const sign = perceptron({});

describe('the information of one field', () => {
  it.each([
    [0.1, 0.004607],
    [0.5, 0.125195],
    [0.9, 0.550019],
  ])('about a sign label at correlation %d is %d bit', (correlation, bits) => {
    const { value, error } = perceptronInformation(sign, correlation * correlation);
    expect(value).toBeCloseTo(bits, 6);
    expect(error).toBeLessThan(1e-9);
  });

  it.each([
    [0.5, 0.16075],
    [1, 0.48594],
    [2, 0.91282],
  ])('about the cloud at d = %d is %d bit', (d, bits) => {
    const { value, error } = mixtureInformation(mixture({}), d);
    expect(value).toBeCloseTo(bits, 5);
    expect(error).toBeLessThan(1e-9);
  });

  it('about a real label is −½ log₂(1 − R²/(1+ν)), infinite where the field is the label', () => {
    const real = (noise: number) => perceptron({ output: 'linear', noise });
    expect(perceptronInformation(real(0.25), 0.5).value).toBeCloseTo(-0.5 * Math.log2(0.6), 14);
    expect(perceptronInformation(real(0), 1).value).toBe(Number.POSITIVE_INFINITY);
  });

  it('is all there is about the label where the field is the pre-label or clouds are far apart', () => {
    const entropy = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
    expect(perceptronInformation(perceptron({ flips: 0.1 }), 1).value).toBeCloseTo(
      1 - entropy(0.1),
      14,
    );
    const far = mixtureInformation(mixture({ rho: 0.2, flips: 0.1 }), 1e3);
    expect(far.value).toBeCloseTo(entropy(0.26) - entropy(0.1), 14);
    expect(mixtureInformation(mixture({ rho: 0.2 }), 8.999).value).toBeCloseTo(entropy(0.2), 14);
  });
});

describe('the decomposition of two fields', () => {
  it('is that of signs at R = (.9, .6), Q = .6', () => {
    const found = softInformation(sign, ...pairWith(0.9, 0.6, 0.6));
    expect(found.redundant).toBeCloseTo(0.1884, 4);
    expect(found.uniqueTeacher).toBeCloseTo(0.3617, 4);
    expect(found.uniqueStudent).toBe(0);
    expect(found.synergistic).toBeCloseTo(0.0066, 4);
    expect(found).toMatchObject({ gap: 0, unit: 'bit' });
  });

  it('agrees with the integral over both fields of a mixture with biases, flips and unequal clouds', () => {
    const population = mixture({ rho: 0.3, delta: 0.7, flips: 0.05 });
    const [teacher, student, overlap] = [
      { m: 0.8, q: 1.1, bias: -0.4 },
      { m: 0.6, q: 1.7, bias: 0.3 },
      0.9,
    ];
    const expected = cloudsOnGrid(population, teacher, student, overlap);
    const found = softInformation(population, teacher, student, overlap);
    expect(found.redundant + found.uniqueTeacher).toBeCloseTo(expected.teacher, 9);
    expect(found.redundant + found.uniqueStudent).toBeCloseTo(expected.student, 9);
    const joint = found.redundant + found.uniqueTeacher + found.uniqueStudent + found.synergistic;
    expect(joint).toBeCloseTo(expected.joint, 9);
  });

  it.each([
    ['noisy signs', { noise: 0.3, flips: 0.02 }],
    ['logits', { output: 'logit', beta: 3, flips: 0.1 }],
  ] as const)('agrees with the integral over pre-label and fields for %s', (_, population) => {
    const pair = pairWith(0.7, 0.5, 0.2);
    const expected = labelsOnGrid(perceptron(population), ...pair);
    const found = softInformation(perceptron(population), ...pair);
    expect(found.redundant).toBeCloseTo(Math.min(expected.teacher, expected.student), 9);
    const joint = found.redundant + found.uniqueTeacher + found.uniqueStudent + found.synergistic;
    expect(joint).toBeCloseTo(expected.joint, 9);
  });

  it('has parts that are not negative, and mirrors when teacher and student change places', () => {
    const populations = fc.oneof(signedPopulations, linearPopulations);
    fc.assert(
      fc.property(populations, learnerPairs, (population, { own, source }) => {
        const found = softInformation(population, source, own, source.overlap);
        const { redundant, uniqueTeacher, uniqueStudent, synergistic } = found;
        expect(
          Math.min(redundant, uniqueTeacher, uniqueStudent, synergistic),
        ).toBeGreaterThanOrEqual(0);
        expect(found.quadratureError).toBeLessThan(3e-9);
        expect(softInformation(population, own, source, source.overlap)).toMatchObject({
          redundant,
          uniqueTeacher: uniqueStudent,
          uniqueStudent: uniqueTeacher,
        });
      }),
    );
  });

  it('does not know biases and lengths', () => {
    fc.assert(
      fc.property(
        signedPopulations,
        learnerPairs,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (population, { own, source }, length) => {
          const found = softInformation(population, source, own, source.overlap);
          const longer = { m: length * own.m, q: length * length * own.q, bias: 0 };
          const same = softInformation(population, source, longer, length * source.overlap);
          expect(same.redundant).toBeCloseTo(found.redundant, 10);
          expect(same.synergistic).toBeCloseTo(found.synergistic, 10);
        },
      ),
    );
  });

  it('of one field twice is all redundant, and of weights that are 0 none', () => {
    const same = softInformation(sign, ...pairWith(0.6, 0.6, 1));
    expect(same).toMatchObject({ uniqueTeacher: 0, uniqueStudent: 0, synergistic: 0 });
    expect(same.redundant).toBeGreaterThan(0.1);
    const none = { m: 0, q: 0, bias: 0.3 };
    const silent = softInformation(sign, { m: 0.6, q: 1, bias: 0 }, none, 0);
    expect(silent).toMatchObject({ redundant: 0, uniqueStudent: 0, synergistic: 0 });
  });

  it('says what the error of order parameters may do to the synergy of a student that copies', () => {
    // w = w̃ + εv, whose difference is a field that holds v alone, however small ε.
    const copy = (epsilon: number) => {
      const m = 0.6 + epsilon;
      const student = { m, q: 1 + 1.2 * epsilon + epsilon * epsilon, bias: 0 };
      return softInformation(sign, { m: 0.6, q: 1, bias: 0 }, student, 1 + 0.6 * epsilon);
    };
    const near = copy(1e-2);
    expect(near.synergyError).toBeLessThan(1e-4);
    expect(near.uniqueStudent + near.redundant + near.synergistic).toBeCloseTo(1, 3);
    for (const epsilon of [1e-4, 1e-6, 1e-7, 1e-8]) {
      const { redundant, uniqueStudent, synergistic, synergyError } = copy(epsilon);
      const truth = 1 - redundant - uniqueStudent;
      expect(Math.abs(synergistic - truth)).toBeLessThanOrEqual(synergyError + 1e-9);
    }
    expect(copy(1e-8).synergyError).toBeGreaterThan(0.1);
  });

  it('of a teacher that knows real labels has an infinite unique part and no synergy', () => {
    const found = softInformation(perceptron({ output: 'linear' }), ...pairWith(1, 0.5, 0.5));
    expect(found.uniqueTeacher).toBe(Number.POSITIVE_INFINITY);
    expect(found.redundant).toBeCloseTo(-0.5 * Math.log2(0.75), 12);
    expect(found).toMatchObject({ uniqueStudent: 0, synergistic: 0 });
  });

  it.each([
    ['m² > q', 1.1, 0.5, 0.5],
    ['S² > q̃q', 0.5, 0.5, 1.2],
    ['a direction outside of both', 0.9, 0.1, 0.9],
    ['nothing', Number.NaN, 0.5, 0.5],
  ])('is refused to order parameters with %s', (_, teacher, student, overlap) => {
    expect(() => softInformation(sign, ...pairWith(teacher, student, overlap))).toThrow(RangeError);
  });
});
