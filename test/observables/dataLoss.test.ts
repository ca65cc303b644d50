import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataLoss, dataTarget } from '../../src/observables/dataLoss.ts';
import { dataTerms } from './dataTerms.ts';
import type { TermCase } from './dataTerms.ts';

const fields = fc.double({ min: -8, max: 8, noNaN: true });
const labels = fc.constantFrom(-1, 1);

const sigma = (h: number): number => 1 / (1 + Math.exp(-h));
const hinge = (margin: number): number => Math.max(0, margin);
const crossEntropy = (p: number, q: number): number => -p * Math.log(q) - (1 - p) * Math.log(1 - q);

/** The data term as the problem format defines it, without the canonical form. */
function definition({ learner }: TermCase, y: number, h: number, source: number): number {
  const { mixing, temperature, scale, hard } = learner.targets ?? {
    mixing: 0,
    temperature: 1,
    scale: 'none',
    hard: false,
    correction: null,
  };
  const smoothing = learner.labelSmoothing;
  const sign = source > 0 ? 1 : -1;
  if (learner.loss === 'square') {
    const label = (1 - 2 * smoothing) * y;
    const target = hard ? sign : source;
    return 0.5 * ((1 - mixing) * (label - h) ** 2 + mixing * (target - h) ** 2);
  }
  const label = y > 0 ? 1 - smoothing : smoothing;
  const onLabels = (p: number): number => {
    if (learner.loss === 'logistic') return crossEntropy(p, sigma(h));
    const power = learner.loss === 'hinge' ? 1 : 2;
    return (p * hinge(1 - h) ** power + (1 - p) * hinge(1 + h) ** power) / power;
  };
  if (hard) return (1 - mixing) * onLabels(label) + mixing * onLabels(sign > 0 ? 1 : 0);
  const soft = crossEntropy(sigma(source / temperature), sigma(h / temperature));
  const weight = scale === 'hinton' ? mixing * temperature ** 2 : mixing;
  return (1 - mixing) * onLabels(label) + weight * soft;
}

describe('dataLoss', () => {
  it('is the blend of label loss and distillation loss that the problem format defines', () => {
    fc.assert(
      fc.property(dataTerms, labels, fields, fields, (drawn, y, h, source) => {
        // Rounding of the definition's log(1 − σ), about 1e-13 at |h| = 8, times T² = 25.
        const scale = 1 + Math.abs(definition(drawn, y, h, source));
        const difference = dataLoss(drawn.term, y, h, source) - definition(drawn, y, h, source);
        expect(Math.abs(difference) / scale).toBeLessThan(1e-11);
      }),
      { seed: 2 },
    );
  });

  it('has hard labels at exactly 0 and 1, by which separability is recognised', () => {
    const term = { loss: 'logistic', plain: 1, tempered: 0, labelWeight: 1, targetWeight: 0 };
    const hard = {
      ...term,
      loss: 'logistic',
      temperature: 1,
      smoothing: 0,
      hard: false,
      correction: null,
    } as const;
    expect([dataTarget(hard, -1, 0), dataTarget(hard, 1, 0)]).toEqual([0, 1]);
  });
});
