import { overlapKey } from '../../observables/observables.ts';
import { truthName } from '../../problem/committee.ts';
import type { Vector } from '../design/design.ts';
import { fieldProduct } from '../design/inputSpace.ts';
import { hasWeights } from '../fittedLearner.ts';
import type { Trial } from '../trial.ts';
import { unitVectors } from './hiddenUnits.ts';

/** A hidden unit of a network, and its name: `student.1` is the student's first. */
interface NamedUnit {
  network: string;
  name: string;
  weights: Vector;
  size: number;
}

/**
 * w_u·w_v/N of all pairs of units of different networks, keyed `truth.1,student.2`: the truth first,
 * then learners in causal order. A perceptron has one unit, and so has the signal of a mixture.
 */
export function unitOverlaps(trial: Trial): Record<string, number> {
  const { kernels, sample } = trial;
  const { space } = sample;
  const units = namedUnits(trial);
  return Object.fromEntries(
    units.flatMap((later, v) =>
      units
        .slice(0, v)
        .filter(({ network }) => network !== later.network)
        .map((earlier): [string, number] => {
          const size = Math.min(earlier.size, later.size);
          const product = fieldProduct(kernels, space, earlier.weights, later.weights, size);
          return [overlapKey(earlier.name, later.name), product / space.inputs];
        }),
    ),
  );
}

function namedUnits({ sample: { space }, fitted }: Trial): NamedUnit[] {
  const named = (network: string, vectors: readonly Vector[], size: number): NamedUnit[] =>
    vectors.map((weights, k) => ({ network, name: `${network}.${k + 1}`, weights, size }));
  const weighted = [...fitted.values()].filter(hasWeights);
  const learners = weighted.flatMap(({ name, weights, size, units }) =>
    named(name, units === undefined ? [weights] : unitVectors(weights, units, size), size),
  );
  return [...named(truthName, space.signals, space.size), ...learners];
}
