import { describe, expect, it } from 'vitest';
import { namePattern } from '../../../../src/problem/name.ts';
import { chainPlan } from '../../../../src/theory/chain/crossFit/chainPlan.ts';
import { parseSingleIndex } from '../../singleIndex.ts';
import { folded } from './foldTests.ts';

describe('the plan of a chain with cross-fitted targets', () => {
  const plan = chainPlan(folded(3, 'logistic'));

  it('cuts every part of the sample into equal folds', () => {
    const pieces = plan.parts.map(({ name, fold }) => `${name} ${fold}`);
    const names = ['labelled', 'bare'];
    expect(pieces).toEqual(names.flatMap((name) => [0, 1, 2].map((fold) => `${name} ${fold}`)));
    expect(plan.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('has a copy of the teacher per fold, which is the source of the student there', () => {
    expect(plan.learners.map(({ fold }) => fold)).toEqual([null, 0, 1, 2, null]);
    expect(plan.learners.at(-1)?.sources).toEqual([1, 2, 3]);
    expect(plan.learners[2]?.learner).toBe(plan.learners[0]?.learner);
  });

  it('gives copies names that no learner of a file can have', () => {
    const copies = plan.learners.filter(({ fold }) => fold !== null);
    for (const { name } of copies) expect(name).not.toMatch(namePattern);
    expect(new Set(copies.map(({ name }) => name)).size).toBe(3);
  });

  it('has copies once for all students of a teacher, which have its own source', () => {
    const crossFit = { folds: 2 };
    const square = (name: string, targets?: object) => ({
      ...{ name, loss: 'square' as const, l2: 1 },
      ...(targets && { targets: { ...targets } as { from: string } }),
    });
    const { learners } = chainPlan(
      parseSingleIndex({
        population: { kind: 'perceptron' },
        alpha: 2,
        learners: [
          square('first'),
          square('teacher', { from: 'first' }),
          square('one', { from: 'teacher', crossFit }),
          square('other', { from: 'teacher', crossFit }),
        ],
      }),
    );
    expect(learners.map(({ fold }) => fold)).toEqual([null, null, 0, 1, null, null]);
    expect(learners.slice(2).map(({ sources }) => sources)).toEqual([
      [0, 0],
      [0, 0],
      [2, 3],
      [2, 3],
    ]);
  });

  it('needs no copies where single samples are left out', () => {
    const { learners, ...rest } = folded(2, 'square');
    const left = learners.map((learner) => {
      if (learner.kind !== 'trained' || learner.targets === undefined) return learner;
      const crossFit = { folds: 'leave-one-out' as const };
      return { ...learner, targets: { ...learner.targets, crossFit } };
    });
    const { folds, parts, learners: planned } = chainPlan({ ...rest, learners: left });
    expect([folds, parts.length, planned.length]).toEqual([1, 2, 2]);
  });
});
