import { describe, expect, it } from 'vitest';
import { learnerTask } from '../../../../src/theory/chain/approach.ts';
import { ancestors } from '../../../../src/theory/chain/chainLearner.ts';
import { partKinds } from '../../../../src/theory/chain/crossFit/partKinds.ts';
import type { ChainContext } from '../../../../src/theory/chain/fields/chainGrid.ts';
import { learnerMap, packUnknowns } from '../../../../src/theory/chain/learnerMap.ts';
import { solveLinearLearner } from '../../../../src/theory/chain/linear/solveLinearLearner.ts';
import { solveChain } from '../../../../src/theory/chain/solveChain.ts';
import { folded } from './foldTests.ts';

/** The same chain, all folds of which count as parts of their own, and copies as other learners. */
function unfolded({ parts, learners, ...rest }: ChainContext): ChainContext {
  return {
    ...rest,
    folds: 1,
    parts: parts.map((part) => ({ ...part, fold: 0 })),
    learners: learners.map((learner) =>
      learner.kind === 'convex' ? { ...learner, copy: null } : learner,
    ),
  };
}

describe('pieces of the sample that are alike', () => {
  const { context } = solveChain(folded(4, 'square'), null);
  const student = context.learners.length - 1;
  const shares = (order: number[]) =>
    partKinds(context, order).map(({ part, share }) => [context.parts[part]?.fold, share]);

  it('are all folds of a part for a learner that no fold singles out', () => {
    expect(shares([0])).toEqual([
      [0, 0.6],
      [0, 0.4],
    ]);
    expect(shares([1, 2, 3, 4, student])).toEqual(shares([0]));
  });

  it('are for a copy its own fold and all others, and for two copies their folds and the rest', () => {
    const sums = (order: number[]) =>
      shares(order).map(([fold, share = NaN]) => [fold, share / 0.6]);
    expect(sums([2]).slice(0, 2)).toEqual([
      [0, expect.closeTo(0.75, 12)],
      [1, expect.closeTo(0.25, 12)],
    ]);
    expect(sums([1, 3]).slice(0, 3)).toEqual([
      [0, expect.closeTo(0.25, 12)],
      [1, expect.closeTo(0.5, 12)],
      [2, expect.closeTo(0.25, 12)],
    ]);
  });
});

describe('a solution that takes one fold for all', () => {
  it('is that over all folds one by one, where equations are linear', () => {
    const problem = folded(4, 'square');
    const { context, state, answers } = solveChain(problem, null);
    const student = context.learners.length - 1;
    const apart = solveLinearLearner(unfolded(context), problem.population, student, state);
    expect(answers[student]?.converged && apart.converged).toBe(true);
    if (!apart.converged) return;
    for (let k = 1; k <= student; k++) {
      expect(apart.state.Q.get(student, k)).toBeCloseTo(state.Q.get(student, k), 10);
      expect(apart.state.V.get(student, k)).toBeCloseTo(state.V.get(student, k), 10);
    }
    expect(answers[student]).toMatchObject({
      observables: Object.fromEntries(
        Object.entries(apart.observables).map(([name, value]) => [name, expect.closeTo(value, 9)]),
      ),
    });
  });

  it.each([{ kind: 'mixture', rho: 0.3, delta: 1 } as const, { kind: 'perceptron' } as const])(
    'is a fixed point over all folds one by one (logistic, $kind)',
    (population) => {
      const { context, state } = solveChain(folded(2, 'logistic', population), null);
      const student = context.learners.length - 1;
      const order = [...ancestors(context.learners, student), student];
      const task = learnerTask(unfolded(context), order, state, { exponent: 16, points: null });
      const unknowns = packUnknowns(state, order);
      // On a grid with an error of e^{−16} = 1e-7.
      learnerMap(task, unknowns)?.forEach((value, i) =>
        expect(Math.abs(value - (unknowns[i] as number))).toBeLessThan(1e-5),
      );
      expect(learnerMap(task, unknowns)).not.toBeNull();
    },
  );
});
