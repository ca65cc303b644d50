import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annealedWeights } from '../../../src/observables/softmax/annealedWeights.ts';
import { crossEntropy } from '../../../src/observables/softmax/crossEntropy.ts';
import { entropy } from '../../../src/observables/softmax/entropy.ts';
import type { LossAndGradient } from '../../../src/observables/softmax/lossAndGradient.ts';
import { logSoftmax, softmax } from '../../../src/observables/softmax/softmax.ts';
import { squaredDistance } from '../../../src/observables/softmax/squaredDistance.ts';
import { uniform } from '../../uniform.ts';
import { cases, indicator, probabilitiesOf, unclipped } from './classes.ts';
import type { Case } from './classes.ts';

const temperatures = uniform(0.5, 5);
const orthogonal = { kind: 'orthogonal', clip: unclipped } as const;

/** The paper's first-order term with γ = 1, as it is written there. */
function firstOrder({ teacher, student, label }: Case, temperature: number): number {
  const c = 1 / temperature;
  const w = softmax(teacher, temperature);
  const logs = logSoftmax(student, temperature);
  const r = softmax(teacher).map((p, j) => (j === label ? 1 : 0) / p - 1);
  const sum = (term: (j: number) => number) => w.reduce((total, _, j) => total + term(j), 0);
  const at = (list: number[], j: number) => list[j] as number;
  return (
    c *
    (sum((j) => at(r, j) * at(w, j)) * sum((j) => at(w, j) * at(logs, j)) -
      sum((j) => at(r, j) * at(w, j) * at(logs, j)))
  );
}

function divergence({ teacher, student }: Case, temperature: number): number {
  const w = softmax(teacher, temperature);
  return crossEntropy(w, student, temperature).value - entropy(w);
}

/** Central differences err by about h² |f'''| and 1e-16/h: 1e-9 at this h for numbers of order 1. */
const h = 1e-5;

function expectGradient(loss: (f: number[]) => LossAndGradient, at: number[]): void {
  const { gradient } = loss(at);
  at.forEach((_, j) => {
    const moved = (by: number) => at.map((value, i) => (i === j ? value + by : value));
    const slope = (loss(moved(h)).value - loss(moved(-h)).value) / (2 * h);
    expect(gradient[j]).toBeCloseTo(slope, 7);
  });
}

describe('softmax', () => {
  it('gives probabilities that sum to 1, however large the logits are', () => {
    const large = fc.array(uniform(-2000, 2000), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(large, temperatures, (logits, temperature) => {
        const p = softmax(logits, temperature);
        expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...p)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('losses of several classes', () => {
  it('have the gradients of the annealed and corrected cross-entropy', () => {
    fc.assert(
      fc.property(cases, temperatures, (example, temperature) => {
        const corrected = { kind: 'bounded', strength: 0.3, clip: 1 / 500 } as const;
        const { teacher, student, label } = example;
        for (const correction of [undefined, orthogonal, corrected]) {
          const weights = annealedWeights(teacher, label, temperature, correction);
          expectGradient((f) => crossEntropy(weights, f, temperature), student);
        }
      }),
    );
  });

  it('have the gradient of the squared distance', () => {
    fc.assert(
      fc.property(cases, ({ teacher, student }) => {
        expectGradient((f) => squaredDistance(teacher, f), student);
      }),
    );
  });

  it('are the label cross-entropy less the teacher’s entropy, fully corrected at T = 1', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const { student } = example;
        const onLabels = crossEntropy(indicator(example), student).value;
        const corrected = divergence(example, 1) + firstOrder(example, 1);
        expect(corrected).toBeCloseTo(onLabels - entropy(probabilitiesOf(example)), 10);
      }),
    );
  });

  it('are the divergence and its first-order term at any temperature', () => {
    fc.assert(
      fc.property(cases, temperatures, (example, temperature) => {
        const { teacher, student, label } = example;
        const weights = annealedWeights(teacher, label, temperature, orthogonal);
        const { value } = crossEntropy(weights, student, temperature);
        const expected = divergence(example, temperature) + firstOrder(example, temperature);
        const scale = 1 + Math.abs(expected);
        const short = value - entropy(softmax(teacher, temperature));
        expect(Math.abs(short - expected) / scale).toBeLessThan(1e-11);
      }),
    );
  });
});
