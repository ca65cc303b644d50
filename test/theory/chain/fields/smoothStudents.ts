import * as fc from 'fast-check';
import { gaussianTrapezoid } from '../../../../src/numerics/gaussianTrapezoid.ts';
import type { DataTerm } from '../../../../src/observables/dataTerm.ts';
import type { Mixture, Perceptron } from '../../../../src/problem/population.ts';
import { expandNodes, rootNodes } from '../../../../src/theory/chain/fields/fieldNodes.ts';
import type { FieldNodes } from '../../../../src/theory/chain/fields/fieldNodes.ts';
import { labelLaw } from '../../../../src/theory/chain/fields/labelLaw.ts';
import type { LabelBranch, LabelLaw } from '../../../../src/theory/chain/fields/labelLaw.ts';
import { sharedReactions } from '../../../../src/theory/chain/fields/sharedReactions.ts';
import type { SharedReactions } from '../../../../src/theory/chain/fields/sharedReactions.ts';
import { labelRatio } from '../../../../src/theory/chain/fields/visitFields.ts';
import type {
  LabelProjection,
  LabelRatio,
  TrainedLevel,
} from '../../../../src/theory/chain/fields/visitFields.ts';
import { uniform } from '../../../uniform.ts';
import { logUniform } from '../../robustness/problemPieces.ts';

const exponent = 30;
const spacing = 0.2;
const whole = gaussianTrapezoid(spacing, exponent);
const rule = { kind: 'even' as const, rule: whole, size: whole.nodes.length, spacing };

/** What the levels of all learners here have in common. */
export const smoothLevel = { rule, radius: 8.5, watched: [] };

/** The targets of a term that knows labels only. */
export const labelTargets = {
  labelWeight: 1,
  targetWeight: 0,
  temperature: 1,
  smoothing: 0,
  hard: false,
  correction: null,
} as const;

/** The logistic term of those targets. */
export const onLabels = { loss: 'logistic', plain: 1, tempered: 0, ...labelTargets } as const;

const teacher: TrainedLevel = {
  ...smoothLevel,
  term: onLabels,
  source: null,
  m: 0.8,
  b: 0.1,
  spread: [1.2],
  response: [2],
};

const soft = { ...labelTargets, labelWeight: 0.3, targetWeight: 0.35, temperature: 2 };

/** Terms without kinks that know the teacher's field. */
export const softTerms: DataTerm[] = [
  { loss: 'logistic', plain: 0.3, tempered: 0.35, ...soft },
  { loss: 'square', ...soft },
  { loss: 'hinge', plain: 0, tempered: 0.5, ...soft, labelWeight: 0, targetWeight: 0.5 },
];

export const mixture: Mixture = { kind: 'mixture', rho: 0.3, delta: 1, flips: 0.1 };

export const perceptron: Perceptron = {
  kind: 'perceptron',
  output: 'sign',
  noise: 0.5,
  flips: 0,
  weights: 'spherical',
};

/** The teacher's grids, one per label branch. */
export function teacherGrids(law: LabelLaw): FieldNodes[] {
  return law.branches.map((branch) => expandNodes(rootNodes(), branch, teacher));
}

/** A label's dependence on the fields of teacher and student, where there is one. */
function projectionOf({ kind }: Mixture | Perceptron): LabelProjection | null {
  return kind === 'mixture' ? null : { slope: [0.3, 0.6], variance: 0.8 };
}

/**
 * Smooth students of that teacher. With a soft target nodes share no roots where V is large: Vτ tells
 * them apart.
 */
const smoothStudent: fc.Arbitrary<TrainedLevel> = fc
  .record({
    learner: fc.oneof(
      fc.tuple(fc.constantFrom(...softTerms), logUniform(1e-3, 10)),
      fc.tuple(fc.constant(onLabels), logUniform(1e-3, 1e6)),
    ),
    spread: uniform(0.5, 2),
    along: uniform(-1, 1),
    b: uniform(-2, 2),
  })
  .map(({ learner: [term, V], spread, along, b }) => {
    const source = { level: 0, removed: 0 };
    const own = { term, source, m: 0.5, b, spread: [along, spread], response: [0.2, V] };
    return { ...smoothLevel, ...own };
  });

/** A branch of the teacher's grids, and a student on it with the lattices that all nodes share. */
export interface StudentOnBranch {
  branch: LabelBranch;
  nodes: FieldNodes;
  labels: LabelRatio;
  level: TrainedLevel;
  shared: SharedReactions;
  index: number;
}

/** Checks random smooth students of a population, branch by branch. */
export function checkOnLattices(
  population: Mixture | Perceptron,
  check: (student: StudentOnBranch) => void,
): void {
  const law = labelLaw(population, []);
  const grids = teacherGrids(law);
  const projection = projectionOf(population);
  fc.assert(
    fc.property(smoothStudent, (level) => {
      const shared = sharedReactions(grids, law, level);
      if (shared === null) throw new Error('no lattice');
      law.branches.forEach((branch, index) => {
        const nodes = grids[index] as FieldNodes;
        check({ branch, nodes, labels: labelRatio(nodes, projection), level, shared, index });
      });
    }),
    { numRuns: 25 },
  );
}
