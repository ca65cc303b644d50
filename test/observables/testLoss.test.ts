import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataLoss } from '../../src/observables/dataLoss.ts';
import { dataTerm } from '../../src/observables/dataTerm.ts';
import { testLoss } from '../../src/observables/testLoss.ts';
import { distilledFrom } from '../simulation/problems.ts';
import { dataTerms, learnerWith } from './dataTerms.ts';
import {
  freshSamples,
  learnerPairs,
  linearPopulations,
  monteCarlo,
  signedPopulations,
} from './populations.ts';

const populations = fc.oneof({ weight: 3, arbitrary: signedPopulations }, linearPopulations);

const mixture = { kind: 'mixture', rho: 0.2, delta: 1, flips: 0 } as const;

describe('testLoss', () => {
  it('is the data term averaged over samples drawn from the definition', () => {
    fc.assert(
      fc.property(populations, learnerPairs, dataTerms, (population, { own, source }, { term }) => {
        const samples = freshSamples(population, own, source, 20_000);
        const { mean, stderr } = monteCarlo(samples, ({ label, field, sourceField }) =>
          dataLoss(term, label, field, sourceField),
        );
        expect(Math.abs(testLoss(population, term, own, source) - mean)).toBeLessThan(5 * stderr);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is log 2 for a logistic learner that is zero', () => {
    const term = dataTerm(learnerWith({ loss: 'logistic' }), true, null);
    expect(testLoss(mixture, term, { m: 0, q: 0, bias: 0 })).toBeCloseTo(Math.LN2, 14);
  });

  it('integrates a kink-like softplus: large fields cost their negative part', () => {
    // At q → ∞ the loss per √q tends to E[max(0, −y h)] = φ(0) for a balanced, uninformed learner.
    const balanced = { kind: 'mixture', rho: 0.5, delta: 1, flips: 0 } as const;
    const term = dataTerm(learnerWith({ loss: 'logistic' }), true, null);
    const loss = testLoss(balanced, term, { m: 0, q: 1e6, bias: 0 });
    // Rounding the kink adds ∫(softplus − max(0, h)) p(h) dh = π²/6 p(0) + 7π⁴/360 p''(0) + ….
    const density = 1 / (1e3 * Math.sqrt(2 * Math.PI));
    const rounding = (Math.PI ** 2 / 6 - (7 * Math.PI ** 4) / 360 / 1e6) * density;
    expect(loss).toBeCloseTo(1e3 / Math.sqrt(2 * Math.PI) + rounding, 11);
  });

  it('refuses a term with a target without the parameters of its source', () => {
    const targets = distilledFrom('teacher');
    const term = dataTerm(learnerWith({ loss: 'logistic', targets }), true, null);
    expect(() => testLoss(mixture, term, { m: 1, q: 2, bias: 0 })).toThrow('source');
  });
});
