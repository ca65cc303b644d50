import { describe, expect, it } from 'vitest';
import { separateMeasures } from '../../../../src/observables/sampleMeasures.ts';
import { latticeMeasures } from '../../../../src/theory/chain/fields/latticeMeasures.ts';
import { ownMeasures } from '../../../../src/theory/chain/fields/ownMeasures.ts';
import { checkOnLattices, mixture, perceptron } from './smoothStudents.ts';

describe('averages of what a smooth learner does on its sample, on a lattice that all nodes share', () => {
  it.each([mixture, perceptron])(
    'are those that are taken root by root, on a $kind',
    (population) => {
      checkOnLattices(population, ({ branch, nodes, labels, level, shared, index }) => {
        const measures = Object.values(separateMeasures(level.term, true));
        const source = nodes.h[0] as Float64Array;
        const student = [nodes, branch, labels, level, source, measures] as const;
        const direct = ownMeasures(...student);
        latticeMeasures(...student, shared, index).forEach((sum, k) => {
          const other = direct[k] as number;
          // Of averages that are all positive; rounding of ρ, which is as large as V, decides.
          expect(Math.abs(sum - other)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(other)));
        });
      });
    },
  );
});
