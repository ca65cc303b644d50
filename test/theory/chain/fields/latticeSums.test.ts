import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid } from '../../../../src/numerics/gaussianTrapezoid.ts';
import type { DataTerm } from '../../../../src/observables/dataTerm.ts';
import { expandNodes, rootNodes } from '../../../../src/theory/chain/fields/fieldNodes.ts';
import { labelLaw } from '../../../../src/theory/chain/fields/labelLaw.ts';
import { latticeSums, sharedReactions } from '../../../../src/theory/chain/fields/latticeSums.ts';
import { ownSums } from '../../../../src/theory/chain/fields/ownSums.ts';
import { labelRatio } from '../../../../src/theory/chain/fields/visitFields.ts';
import type { Mixture, Perceptron } from '../../../../src/problem/population.ts';
import type { ConvexLevel } from '../../../../src/theory/chain/fields/visitFields.ts';
import { uniform } from '../../../uniform.ts';
import { logUniform } from '../../robustness/problemPieces.ts';

const exponent = 30;
const spacing = 0.2;
const whole = gaussianTrapezoid(spacing, exponent);
const rule = { kind: 'even' as const, rule: whole, size: whole.nodes.length, spacing };
const shared = { rule, radius: 8.5, watched: [] };

const labels = {
  labelWeight: 1,
  targetWeight: 0,
  temperature: 1,
  smoothing: 0,
  hard: false,
  correction: null,
} as const;
const onLabels: DataTerm = { loss: 'logistic', plain: 1, tempered: 0, ...labels };
const teacher: ConvexLevel = {
  ...shared,
  term: onLabels,
  source: null,
  m: 0.8,
  b: 0.1,
  spread: [1.2],
  response: [2],
};

const soft = { ...labels, labelWeight: 0.3, targetWeight: 0.35, temperature: 2 };
const terms: DataTerm[] = [
  { loss: 'logistic', plain: 0.3, tempered: 0.35, ...soft },
  { loss: 'square', ...soft },
  { loss: 'hinge', plain: 0, tempered: 0.5, ...soft, labelWeight: 0, targetWeight: 0.5 },
];

const mixture: Mixture = { kind: 'mixture', rho: 0.3, delta: 1, flips: 0.1 };
const perceptron: Perceptron = {
  kind: 'perceptron',
  output: 'sign',
  noise: 0.5,
  flips: 0,
  weights: 'spherical',
};

describe('sums of a smooth learner over its own variable, on a lattice that all nodes share', () => {
  it.each([mixture, perceptron])(
    'are those that are taken root by root, on a $kind',
    (population) => {
      const law = labelLaw(population, []);
      // With a soft target nodes share no roots where V is large: Vτ tells them apart.
      const drawn = fc.record({
        learner: fc.oneof(
          fc.tuple(fc.constantFrom(...terms), logUniform(1e-3, 10)),
          fc.tuple(fc.constant(onLabels), logUniform(1e-3, 1e6)),
        ),
        spread: uniform(0.5, 2),
        along: uniform(-1, 1),
        b: uniform(-2, 2),
      });
      const grids = law.branches.map((branch) => expandNodes(rootNodes(), branch, teacher));
      const projection =
        population.kind === 'mixture' ? null : { slope: [0.3, 0.6], variance: 0.8 };
      fc.assert(
        fc.property(drawn, ({ learner: [term, V], spread, along, b }) => {
          const source = { level: 0, removed: 0 };
          const own = { term, source, m: 0.5, b, spread: [along, spread], response: [0.2, V] };
          const level: ConvexLevel = { ...shared, ...own };
          const reactions = sharedReactions(grids, law, level);
          if (reactions === null) throw new Error('no lattice');
          law.branches.forEach((branch, i) => {
            const nodes = grids[i] as (typeof grids)[number];
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
    const grids = law.branches.map((branch) => expandNodes(rootNodes(), branch, teacher));
    const own = { source: null, m: 0.5, b: 0, spread: [1, 1], response: [0.2, 1] };
    const level: ConvexLevel = { ...shared, ...own, term: terms[0] as DataTerm };
    const hinge = { loss: 'hinge', plain: 0, tempered: 0, ...labels } as const;
    expect(sharedReactions(grids, law, level)).not.toBeNull();
    expect(sharedReactions(grids, law, { ...level, term: hinge })).toBeNull();
    expect(sharedReactions(grids, law, { ...level, spread: [1, 1e-4] })).toBeNull();
    expect(sharedReactions(grids, law, { ...level, spread: [1, 0] })).toBeNull();
  });
});
