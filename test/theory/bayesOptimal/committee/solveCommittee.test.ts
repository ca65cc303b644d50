import { describe, expect, it } from 'vitest';
import { solveCommittee } from '../../../../src/theory/bayesOptimal/committee/solveCommittee.ts';
import { signPair } from './models.ts';

const learner = { name: 'bayes', kind: 'bayes-optimal' as const, capacity: 1 };

describe('the posterior mean of two sign units in theory', () => {
  it('answers with overlaps, specialisation and the error they imply', () => {
    const answer = solveCommittee(signPair(), 2.5, learner);
    if (!answer.converged) throw new Error(answer.reason);
    const { m, q = NaN, specialisation = NaN, testError } = answer.observables;
    expect(m).toBe(q);
    expect(specialisation).toBeGreaterThan(0.1);
    const shared = q - specialisation;
    expect(testError).toBeCloseTo(1 - (2 / Math.PI) * (Math.asin(q) + Math.asin(shared)), 12);
    expect(Math.max(answer.residual, answer.quadratureError)).toBeLessThan(1e-8);
  });

  it.each([
    [{ hidden: 3 }, 'not for 3 units'],
    [{ activation: 'erf' as const }, 'not for erf units'],
    [{ output: 'sign' as const }, 'not for the sign of their sum'],
    [{ noise: 0.1 }, 'without noise'],
  ])('has no answer for %o, and says so', (change, reason) => {
    expect(solveCommittee({ ...signPair(), ...change }, 2, learner)).toMatchObject({
      converged: false,
      reason: expect.stringContaining(reason) as string,
    });
  });

  it('needs all inputs and some labels', () => {
    expect(solveCommittee(signPair(), 2, { ...learner, capacity: 0.5 })).toMatchObject({
      converged: false,
      reason: expect.stringContaining('capacity 1') as string,
    });
    expect(solveCommittee(signPair(), 0, learner)).toMatchObject({
      converged: false,
      reason: 'no part of the sample has labels',
    });
  });
});
