import { inputErrorIn } from '../problem/inputError.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import type { DesignKind } from './design/designKind.ts';

/**
 * Checks that a design can answer a problem: what is drawn only as far as products ask for it is a
 * matrix of independent normals of equal variance, whose entries nobody has.
 * @throws InputError when it needs the matrix itself.
 */
export function checkDesign({ population, learners }: Problem, design: DesignKind): void {
  if (design === 'dense') return;
  const rule = 'it needs the design "dense"';
  if (population.kind === 'perceptron' && population.covariance !== undefined) {
    throw inputErrorIn(undefined, 'population.covariance is given', rule);
  }
  for (const learner of learners) {
    const need = denseNeed(learner);
    if (need !== undefined) throw inputErrorIn(undefined, need, rule);
  }
}

function denseNeed(learner: Learner): string | undefined {
  if (learner.kind !== 'trained') return undefined;
  const { name, features, training } = learner;
  if (features !== undefined) return `learners.${name}.features are given`;
  if (training.method !== 'gradient-flow') return undefined;
  return `learners.${name}.training.method is "gradient-flow"`;
}
