import { describe, expect, it } from 'vitest';
import { labelLaw } from '../../../../src/theory/chain/fields/labelLaw.ts';
import { latticeSums } from '../../../../src/theory/chain/fields/latticeSums.ts';
import { ownSums } from '../../../../src/theory/chain/fields/ownSums.ts';
import { sharedReactions } from '../../../../src/theory/chain/fields/sharedReactions.ts';
import type { ConvexLevel } from '../../../../src/theory/chain/fields/visitFields.ts';
import {
  checkOnLattices,
  labelTargets,
  mixture,
  perceptron,
  smoothLevel,
  softTerms,
  teacherGrids,
} from './smoothStudents.ts';

describe('sums of a smooth learner over its own variable, on a lattice that all nodes share', () => {
  it.each([mixture, perceptron])(
    'are those that are taken root by root, on a $kind',
    (population) => {
      checkOnLattices(population, ({ branch, nodes, labels, level, shared, index }) => {
        const direct = ownSums(nodes, branch, labels, level);
        const sums = latticeSums(nodes, branch, labels, level, shared, index);
        for (const name of ['pull', 'signal', 'square', 'shrink', 'bend'] as const) {
          const total = (column: Float64Array) =>
            column.reduce((sum, x, node) => sum + x * (nodes.weight[node] as number), 0);
          const [one, other] = [total(direct[name]), total(sums[name])];
          const size = total(direct[name].map(Math.abs));
          // Both rules leave e^{−30} = 1e-13; rounding of ρ, which is as large as V, leaves the rest.
          expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * size);
        }
      });
    },
  );

  it('are left to the roots of each node where fields hardly spread, or a hinge has kinks', () => {
    const law = labelLaw(mixture, []);
    const grids = teacherGrids(law);
    const own = { source: null, m: 0.5, b: 0, spread: [1, 1], response: [0.2, 1] };
    const level: ConvexLevel = {
      ...smoothLevel,
      ...own,
      term: softTerms[0] as ConvexLevel['term'],
    };
    const hinge = { loss: 'hinge', plain: 0, tempered: 0, ...labelTargets } as const;
    expect(sharedReactions(grids, law, level)).not.toBeNull();
    expect(sharedReactions(grids, law, { ...level, term: hinge })).toBeNull();
    expect(sharedReactions(grids, law, { ...level, spread: [1, 1e-4] })).toBeNull();
    expect(sharedReactions(grids, law, { ...level, spread: [1, 0] })).toBeNull();
  });
});
