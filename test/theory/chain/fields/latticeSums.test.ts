import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldNodes } from '../../../../src/theory/chain/fields/fieldNodes.ts';
import { labelLaw } from '../../../../src/theory/chain/fields/labelLaw.ts';
import { latticeSums } from '../../../../src/theory/chain/fields/latticeSums.ts';
import { ownSums } from '../../../../src/theory/chain/fields/ownSums.ts';
import { sharedReactions } from '../../../../src/theory/chain/fields/sharedReactions.ts';
import { labelRatio } from '../../../../src/theory/chain/fields/visitFields.ts';
import type { ConvexLevel } from '../../../../src/theory/chain/fields/visitFields.ts';
import {
  labelTargets,
  mixture,
  perceptron,
  projectionOf,
  smoothLevel,
  smoothStudent,
  softTerms,
  teacherGrids,
} from './smoothStudents.ts';

describe('sums of a smooth learner over its own variable, on a lattice that all nodes share', () => {
  it.each([mixture, perceptron])(
    'are those that are taken root by root, on a $kind',
    (population) => {
      const law = labelLaw(population, []);
      const grids = teacherGrids(law);
      const projection = projectionOf(population);
      fc.assert(
        fc.property(smoothStudent, (level) => {
          const reactions = sharedReactions(grids, law, level);
          if (reactions === null) throw new Error('no lattice');
          law.branches.forEach((branch, i) => {
            const nodes = grids[i] as FieldNodes;
            const ratio = labelRatio(nodes, projection);
            const direct = ownSums(nodes, branch, ratio, level);
            const sums = latticeSums(nodes, branch, ratio, level, reactions, i);
            for (const name of ['pull', 'signal', 'square', 'shrink', 'bend'] as const) {
              const total = (column: Float64Array) =>
                column.reduce((sum, x, node) => sum + x * (nodes.weight[node] as number), 0);
              const [one, other] = [total(direct[name]), total(sums[name])];
              const size = direct[name].reduce(
                (sum, x, node) => sum + Math.abs(x) * (nodes.weight[node] as number),
                0,
              );
              // Both rules leave e^{−30} = 1e-13; rounding of ρ, which is as large as V, leaves the rest.
              expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * size);
            }
          });
        }),
        { numRuns: 25 },
      );
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
