import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annealedWeights } from '../../../src/observables/softmax/annealedWeights.ts';
import type { ClassCorrection } from '../../../src/observables/softmax/classCorrection.ts';
import { logitTargets } from '../../../src/observables/softmax/logitTargets.ts';
import { probabilityTargets } from '../../../src/observables/softmax/probabilityTargets.ts';
import { uniform } from '../../uniform.ts';
import { binaryCases, cases, indicator, probabilitiesOf, unclipped } from './classes.ts';

const sigma = (h: number): number => 1 / (1 + Math.exp(-h));
const difference = ([first, second]: number[]): number => (second ?? NaN) - (first ?? NaN);
const strengths = uniform(0.01, 2);
const clip = 1 / 500;

/** The three kinds of correction with one strength. */
function kinds(strength: number): ClassCorrection[] {
  return [
    { kind: 'constant', strength, clip },
    { kind: 'orthogonal', clip },
    { kind: 'bounded', strength, clip },
  ];
}

/** γ of the binary form on probabilities at y − p̂. */
function binaryStrength(correction: ClassCorrection, apart: number): number {
  if (correction.kind === 'orthogonal') return 1;
  const { strength } = correction;
  return correction.kind === 'constant' ? strength : strength / (strength + apart * apart);
}

describe('annealedWeights', () => {
  it('is the label at T = 1 for the orthogonal correction without clipping', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const full = { kind: 'orthogonal', clip: unclipped } as const;
        const weights = annealedWeights(example.teacher, example.label, 1, full);
        indicator(example).forEach((y, j) => expect(weights[j]).toBeCloseTo(y, 10));
      }),
    );
  });

  it('sums to 1 with every correction', () => {
    fc.assert(
      fc.property(
        cases,
        strengths,
        uniform(0.5, 5),
        ({ teacher, label }, strength, temperature) => {
          for (const correction of kinds(strength)) {
            const weights = annealedWeights(teacher, label, temperature, correction);
            expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 8);
          }
        },
      ),
    );
  });

  it('is w [1 + γ c (r − Σ w r)] of the binary form for two classes', () => {
    fc.assert(
      fc.property(binaryCases, strengths, uniform(0.5, 5), (example, strength, temperature) => {
        const field = difference(example.teacher);
        const w = sigma(field / temperature);
        const [p, y] = [sigma(field), example.label];
        const [r, other] = [y / Math.max(p, clip) - 1, (1 - y) / Math.max(1 - p, clip) - 1];
        const mean = w * r + (1 - w) * other;
        for (const correction of kinds(strength)) {
          const gamma = binaryStrength(correction, y - p);
          const expected = w * (1 + (gamma * (r - mean)) / temperature);
          const weights = annealedWeights(example.teacher, y, temperature, correction);
          expect(weights[1]).toBeCloseTo(expected, 9);
        }
      }),
    );
  });
});

describe('logitTargets', () => {
  it('gives the difference of logits of the binary form for two classes', () => {
    fc.assert(
      fc.property(binaryCases, strengths, (example, strength) => {
        const field = difference(example.teacher);
        const [p, y] = [sigma(field), example.label];
        const spread = p * (1 - p);
        const [constant, ...others] = kinds(strength);
        const targets = (correction?: ClassCorrection) =>
          difference(logitTargets(probabilitiesOf(example), y, clip, correction));
        expect(targets()).toBeCloseTo(field, 10);
        // A constant added to one logit and taken from the other moves their difference by twice it.
        expect(targets(constant)).toBeCloseTo(field + 2 * strength * (y - p), 9);
        for (const correction of others) {
          const gamma = binaryStrength(correction, y - p) / spread;
          expect(targets(correction)).toBeCloseTo(field + gamma * (y - p), 7);
        }
      }),
    );
  });

  it('takes the logarithm of the clip, and divides by it, where a probability is smaller', () => {
    const plain = logitTargets([1, 0], 1, clip);
    expect(plain).toEqual([0, Math.log(clip)]);
    const [first, second] = logitTargets([1, 0], 1, clip, { kind: 'orthogonal', clip });
    expect(first).toBeCloseTo(-1, 12);
    expect(second).toBeCloseTo(Math.log(clip) + 500, 10);
  });
});

describe('probabilityTargets', () => {
  it('is the label for a constant correction of strength 1 and for the orthogonal one', () => {
    fc.assert(
      fc.property(cases, (example) => {
        for (const correction of kinds(1).slice(0, 2)) {
          const targets = probabilityTargets(probabilitiesOf(example), example.label, correction);
          indicator(example).forEach((y, j) => expect(targets[j]).toBeCloseTo(y, 12));
        }
      }),
    );
  });

  it('is p̂ + γ(y − p̂) of the binary form for two classes', () => {
    fc.assert(
      fc.property(binaryCases, strengths, (example, strength) => {
        const [p, y] = [sigma(difference(example.teacher)), example.label];
        for (const correction of kinds(strength)) {
          const expected = p + binaryStrength(correction, y - p) * (y - p);
          const targets = probabilityTargets(probabilitiesOf(example), y, correction);
          expect(targets[1]).toBeCloseTo(expected, 10);
          expect(targets[0]).toBeCloseTo(1 - expected, 10);
        }
      }),
    );
  });
});
