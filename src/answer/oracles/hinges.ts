import type { ProblemInput } from '../../problem/problem.ts';
import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

const source = 'Gardner 1988, J. Phys. A 21, 257: α_c(κ) = 1/∫_{−κ}^∞ Dt (t+κ)²';

/** A hinge under so weak a ridge that it finds the widest margin κ, ‖w‖² = N/κ². */
function widestMargin(alpha: number): ProblemInput {
  return {
    // Labels of a teacher that is drowned in noise: random ones.
    population: { kind: 'perceptron', noise: 1e8 },
    alpha,
    learners: [{ name: 'machine', loss: 'hinge', l2: 1e-3 }],
  };
}

function marginOracle([alpha, reference]: readonly [number, string]): Oracle {
  const answer = solvedOnce(widestMargin(alpha));
  return {
    name: `support vector machine on random labels, α = ${alpha}: margin 1/√q`,
    source,
    reference,
    compute: () => 1 / Math.sqrt(observableOf(answer(), 'machine', 'q')),
  };
}

const margins: readonly (readonly [number, string])[] = [
  [0.961205, '.500000'],
  [0.519572, '1.00000'],
];

/** Hinges beside the capacity of the perceptron, which they reach on separable samples. */
export const hingesOracles: readonly Oracle[] = margins.map(marginOracle);
