import * as fc from 'fast-check';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { uniform } from '../../uniform.ts';

export type LearnerInput = ProblemInput['learners'][number];
export type Loss = 'logistic' | 'square' | 'hinge' | 'squared-hinge';

/** Numbers spread evenly over [min, max] on a logarithmic scale. */
export function logUniform(min: number, max: number): fc.Arbitrary<number> {
  return uniform(Math.log(min), Math.log(max)).map(Math.exp);
}

/** ρ down to .01 and up to .99. */
const share = fc
  .tuple(logUniform(0.01, 0.5), fc.boolean())
  .map(([rho, mirrored]) => (mirrored ? 1 - rho : rho));

const flips = fc.oneof(fc.constant(0), fc.constant(0), uniform(0, 0.4));

/** Mixtures, and perceptrons with signs or logits. */
export const population = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: share,
    delta: logUniform(0.1, 10),
    flips,
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    noise: fc.oneof(fc.constant(0), logUniform(0.01, 2)),
    flips,
  }),
  fc.record({
    kind: fc.constant('perceptron' as const),
    output: fc.constant('logit' as const),
    beta: logUniform(0.3, 10),
  }),
);

/** Losses without kinks, the logistic one more often. */
export const smooth = ['logistic', 'logistic', 'square'] as const;

/** A learner of any of the losses, from any of the earlier ones if there are any. */
export function learner(
  name: string,
  earlier: readonly string[],
  losses: readonly Loss[],
): fc.Arbitrary<LearnerInput> {
  const own = fc.record({
    name: fc.constant(name),
    loss: fc.constantFrom(...losses),
    l2: logUniform(1e-6, 1e3),
    capacity: fc.oneof(fc.constant(1), uniform(0.1, 1)),
    bias: fc.boolean(),
    labelSmoothing: fc.oneof(fc.constant(0), fc.constant(0), uniform(0, 0.45)),
  });
  if (earlier.length === 0) return own;
  const targets = fc.record({
    from: fc.constantFrom(...earlier),
    mixing: fc.oneof(fc.constant(1), uniform(0, 1)),
    temperature: fc.oneof(fc.constant(1), logUniform(0.2, 50)),
    scale: fc.constantFrom('none' as const, 'hinton' as const),
  });
  return fc.record({ own, targets }).map((parts) => ({ ...parts.own, targets: parts.targets }));
}
