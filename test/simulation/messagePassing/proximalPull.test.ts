import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataLoss, dataTarget, hingeTargets } from '../../../src/observables/dataLoss.ts';
import type { DataTerm } from '../../../src/observables/dataTerm.ts';
import { proximalPull } from '../../../src/simulation/messagePassing/proximalPull.ts';
import type { SampleTargets } from '../../../src/simulation/training/derivatives.ts';
import { dataTerms } from '../../observables/dataTerms.ts';
import { uniform } from '../../uniform.ts';

function targetsOf(term: DataTerm, label: number, source: number): SampleTargets {
  if (term.loss === 'logistic' || term.loss === 'square') {
    return { tau: dataTarget(term, label, source), plus: 0, minus: 0 };
  }
  return hingeTargets(term, label, source);
}

const samples = fc.record({
  term: dataTerms.map(({ term }) => term),
  label: fc.constantFrom(1, -1),
  source: uniform(-3, 3),
  free: uniform(-4, 4),
  V: uniform(-3, 3).map((exponent) => 10 ** exponent),
  guess: uniform(-5, 5),
});

describe('the pull of one sample', () => {
  it('is that of the field which minimises D(h) + (h − ω)²/(2V)', () => {
    fc.assert(
      fc.property(samples, ({ term, label, source, free, V, guess }) => {
        const out = { pull: 0, slope: 0 };
        proximalPull(term, targetsOf(term, label, source), free, V, guess, out);
        const h = free + V * out.pull;
        const cost = (x: number) =>
          dataLoss(term, label, x, source) + ((x - free) * (x - free)) / (2 * V);
        // At a minimum nothing nearby is lower, up to the rounding of the cost itself.
        const rounding = 1e-13 * (1 + Math.abs(cost(h)));
        for (const step of [1e-5, 1e-3, 0.1, 1]) {
          expect(cost(h + step)).toBeGreaterThanOrEqual(cost(h) - rounding);
          expect(cost(h - step)).toBeGreaterThanOrEqual(cost(h) - rounding);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('moves with ω as its slope says, away from where a hinge bends', () => {
    fc.assert(
      fc.property(samples, ({ term, label, source, free, V, guess }) => {
        const targets = targetsOf(term, label, source);
        const pull = (omega: number) => {
          const out = { pull: 0, slope: 0 };
          proximalPull(term, targets, omega, V, guess, out);
          return out;
        };
        const step = 1e-5;
        const [left, here, right] = [pull(free - step), pull(free), pull(free + step)];
        const bends = Math.abs(left.slope - right.slope) > 1e-3 * (1e-3 + Math.abs(here.slope));
        if (bends) return;
        const difference = (right.pull - left.pull) / (2 * step);
        expect(Math.abs(difference - here.slope)).toBeLessThan(1e-4 * (1 + Math.abs(here.slope)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('is the same whatever the guess', () => {
    fc.assert(
      fc.property(samples, uniform(-50, 50), ({ term, label, source, free, V, guess }, other) => {
        const targets = targetsOf(term, label, source);
        const [one, two] = [guess, other].map((start) => {
          const out = { pull: 0, slope: 0 };
          proximalPull(term, targets, free, V, start, out);
          return out.pull;
        });
        expect(Math.abs((one ?? NaN) - (two ?? NaN))).toBeLessThan(1e-12 * (1 + 1 / V));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
