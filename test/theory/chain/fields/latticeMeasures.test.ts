import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separateMeasures } from '../../../../src/observables/sampleMeasures.ts';
import type { FieldNodes } from '../../../../src/theory/chain/fields/fieldNodes.ts';
import { labelLaw } from '../../../../src/theory/chain/fields/labelLaw.ts';
import { latticeMeasures } from '../../../../src/theory/chain/fields/latticeMeasures.ts';
import { ownMeasures } from '../../../../src/theory/chain/fields/ownMeasures.ts';
import { sharedReactions } from '../../../../src/theory/chain/fields/sharedReactions.ts';
import { labelRatio } from '../../../../src/theory/chain/fields/visitFields.ts';
import {
  mixture,
  perceptron,
  projectionOf,
  smoothStudent,
  teacherGrids,
} from './smoothStudents.ts';

describe('averages of what a smooth learner does on its sample, on a lattice that all nodes share', () => {
  it.each([mixture, perceptron])(
    'are those that are taken root by root, on a $kind',
    (population) => {
      const law = labelLaw(population, []);
      const grids = teacherGrids(law);
      const projection = projectionOf(population);
      fc.assert(
        fc.property(smoothStudent, (level) => {
          const shared = sharedReactions(grids, law, level);
          if (shared === null) throw new Error('no lattice');
          const measures = Object.values(separateMeasures(level.term, true));
          law.branches.forEach((branch, i) => {
            const nodes = grids[i] as FieldNodes;
            const ratio = labelRatio(nodes, projection);
            const source = nodes.h[0] as Float64Array;
            const direct = ownMeasures(nodes, branch, ratio, level, source, measures);
            const sums = latticeMeasures(nodes, branch, ratio, level, source, measures, shared, i);
            sums.forEach((sum, k) => {
              const other = direct[k] as number;
              // Of averages that are all positive; rounding of ρ, which is as large as V, decides.
              expect(Math.abs(sum - other)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(other)));
            });
          });
        }),
        { numRuns: 25 },
      );
    },
  );
});
