import fc from 'fast-check';
import { uniform } from '../uniform.ts';

/** Mixtures and sign perceptrons of moderate noise. */
export const drawnPopulation = fc.oneof(
  fc.record({
    kind: fc.constant('mixture' as const),
    rho: uniform(0.15, 0.85),
    delta: uniform(0.3, 2),
  }),
  fc.record({ kind: fc.constant('perceptron' as const), noise: uniform(0, 1) }),
);
